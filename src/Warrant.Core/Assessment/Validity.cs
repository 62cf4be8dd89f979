namespace Warrant.Core;

/// <summary>Until when a ground is current, and what ended it.</summary>
static class Validity
{
    public static Ending Of(SafetyCase safetyCase, EvidenceItem evidence, DateOnly asOf, DateOnly end)
    {
        var ending = OfDecision(end);
        if (evidence.ValidFor is { } validFor)
        {
            if (evidence.Collected is not { } collected) return new(DateOnly.MinValue, $"it is valid for {validFor.Value} from a day that it does not say (`collected`)", validFor.At);
            Sooner(validFor.Value.After(collected.Value), day => new(day, $"it was valid until {day:yyyy-MM-dd}", validFor.At));
        }
        var open = safetyCase.Events.Count == 0 ? [] : Open(safetyCase, evidence);
        foreach (var change in safetyCase.Events)
        {
            if (change.IsDone(asOf) || change.On is not { } on || on.Value > asOf || Before(on.Value) >= ending.Until) continue;
            if (evidence.Collected is { } at && at.Value > on.Value || !Touches(change, open, out var field)) continue;
            Sooner(Before(on.Value), day => new(day, $"`{field}` of `{change.System!.Value.Value}` changed on {on.Value:yyyy-MM-dd}{(change.DoneOn is { } done ? $", and what was done about it is dated {done.Value:yyyy-MM-dd}" : "")}", evidence.Collected?.At, on.At));
        }
        return ending;

        void Sooner(DateOnly day, Func<DateOnly, Ending> how)
        {
            if (day < ending.Until) ending = how(day);
        }
    }

    public static Ending Of(SafetyCase safetyCase, Assumption assumption, DateOnly asOf, DateOnly end)
    {
        var ending = OfDecision(end);
        if (assumption.ValidFor is { } validFor)
        {
            if (assumption.From is not { } from) return new(DateOnly.MinValue, $"it is valid for {validFor.Value} from a day that it does not say (`from`)", validFor.At);
            if (validFor.Value.After(from.Value) is var day && day < ending.Until) ending = new(day, $"it was valid until {day:yyyy-MM-dd}", validFor.At);
        }
        if (assumption.BrokenOn is { } broken && Before(broken) < ending.Until) ending = new(Before(broken), $"it broke on {broken:yyyy-MM-dd}", assumption.KeyAt("broken"));
        if (safetyCase.Find<Monitor>(assumption.Monitor?.Value) is { } monitor)
        {
            // Before its first reading a monitor has nothing to say, and the assumption stands on its reason if it has one.
            if (monitor.ReadOn is { } read && read.Value <= asOf)
            {
                if (monitor.Every is { } every && every.Value.After(read.Value) is var day && day < ending.Until)
                    ending = new(day, $"its monitor `{monitor.Id}` has not reported since {read.Value:yyyy-MM-dd}", assumption.Monitor!.Value.At, read.At);
            }
            else if (assumption.Because is null) ending = new(DateOnly.MinValue, $"its monitor `{monitor.Id}` has never reported", assumption.Monitor!.Value.At, monitor.At);
        }
        return ending;
    }

    static Ending OfDecision(DateOnly end) => new(end, $"the decision ended on {end:yyyy-MM-dd}", null);

    // Evidence depends on every field that its system fills, its own or by `like`, unless it narrows that with a reason:
    // the fields that count for each system of the chain, which are those that no nearer one gives.
    internal static Dictionary<string, uint> Open(SafetyCase safetyCase, EvidenceItem evidence)
    {
        var found = new Dictionary<string, uint>();
        var depends = new Fields(evidence.Node).Inner("depends");
        // Without `on` nothing is narrowed: a key that was forgotten must not let it depend on nothing, as `on: []` does.
        var on = depends?.Reason("because") is null || depends.Value.Map["on"] is null ? null : depends.Value.Texts("on").Select(d => d.Value).ToHashSet();
        var open = Systems.Bits((f, _) => on?.Contains(f) != false);
        for (var at = safetyCase.Find<SystemConfiguration>(evidence.System?.Value); at is not null && open != 0 && found.TryAdd(at.Id, open); at = safetyCase.Find<SystemConfiguration>(at.Like?.Value))
            open &= ~safetyCase.SystemTable.Gives(at);
        return found;
    }

    static bool Touches(ChangeEvent change, Dictionary<string, uint> open, out string field)
    {
        field = "";
        if (change.System is not { } system || !open.TryGetValue(system.Value, out var fields)) return false;
        field = change.Changed.Select(c => c.Value).Where(c => (Systems.Bit(c) & fields) != 0).Order(StringComparer.Ordinal).FirstOrDefault() ?? "";
        return field.Length > 0;
    }

    static DateOnly Before(DateOnly day) => day == DateOnly.MinValue ? day : day.AddDays(-1);
}

/// <summary>The end of a ground.</summary>
/// <param name="Until">The last day on which it is current.</param>
/// <param name="Why">What ends it, a sentence without a stop.</param>
/// <param name="At">The word of the ground that says so; null where none does, as for the end of the decision.</param>
/// <param name="Cause">What else of the case had a part in it: the event, the last reading.</param>
readonly record struct Ending(DateOnly Until, string Why, Span? At, Span? Cause = null);
