namespace Warrant.Core;

/// <summary>Until when a ground is current, and what ended it.</summary>
static class Validity
{
    public static (DateOnly Until, string Ended) Of(SafetyCase safetyCase, EvidenceItem evidence, DateOnly asOf, DateOnly end)
    {
        var until = end;
        var ended = $"the decision ended on {end:yyyy-MM-dd}";
        if (evidence.ValidFor is { } validFor)
        {
            if (evidence.Collected is not { } collected) return (DateOnly.MinValue, $"it is valid for {validFor.Value} from a day that it does not say (`collected`)");
            Sooner(validFor.Value.After(collected.Value), day => $"it was valid until {day:yyyy-MM-dd}");
        }
        foreach (var change in safetyCase.Events)
        {
            if (change.Done || change.On is not { } on || on.Value > asOf || !Touches(safetyCase, change, evidence, out var field)) continue;
            if (evidence.Collected is { } at && at.Value > on.Value) continue;
            Sooner(Before(on.Value), _ => $"`{field}` of `{change.System!.Value.Value}` changed on {on.Value:yyyy-MM-dd}");
        }
        return (until, ended);

        void Sooner(DateOnly day, Func<DateOnly, string> why)
        {
            if (day < until) (until, ended) = (day, why(day));
        }
    }

    public static (DateOnly Until, string Ended) Of(SafetyCase safetyCase, Assumption assumption, DateOnly end)
    {
        var until = end;
        var ended = $"the decision ended on {end:yyyy-MM-dd}";
        if (assumption.ValidFor is { } validFor)
        {
            if (assumption.From is not { } from) return (DateOnly.MinValue, $"it is valid for {validFor.Value} from a day that it does not say (`from`)");
            if (validFor.Value.After(from.Value) is var day && day < until) (until, ended) = (day, $"it was valid until {day:yyyy-MM-dd}");
        }
        if (assumption.BrokenOn is { } broken && Before(broken) < until) until = Before(broken);
        if (safetyCase.Find<Monitor>(assumption.Monitor?.Value) is { Every: { } every } monitor)
        {
            // Before its first reading a monitor has nothing to say, and the assumption stands on its reason if it has one.
            if (monitor.ReadOn is { } read)
            {
                if (every.Value.After(read.Value) is var day && day < until)
                    (until, ended) = (day, $"its monitor `{monitor.Id}` has not reported since {read.Value:yyyy-MM-dd}");
            }
            else if (assumption.Because is null) (until, ended) = (DateOnly.MinValue, $"its monitor `{monitor.Id}` has never reported");
        }
        return (until, ended);
    }

    // Evidence depends on every field that its system fills, its own or by `like`, unless it narrows that with a reason.
    static bool Touches(SafetyCase safetyCase, ChangeEvent change, EvidenceItem evidence, out string field)
    {
        field = "";
        if (safetyCase.Find<SystemConfiguration>(evidence.System?.Value) is not { } system) return false;
        var depends = new Fields(evidence.Node).Inner("depends");
        var on = depends?.Text("because") is null ? null : depends?.Texts("on").Select(d => d.Value).ToHashSet();
        var open = change.Changed.Select(c => c.Value).Where(f => on?.Contains(f) != false).ToHashSet();
        var seen = new HashSet<string>();
        for (var at = system; at is not null && seen.Add(at.Id); at = safetyCase.Find<SystemConfiguration>(at.Like?.Value))
        {
            if (at.Id == change.System?.Value)
            {
                field = open.Order(StringComparer.Ordinal).FirstOrDefault() ?? "";
                return open.Count > 0;
            }
            open.RemoveWhere(f => at.Own(f) is not null);
        }
        return false;
    }

    static DateOnly Before(DateOnly day) => day == DateOnly.MinValue ? day : day.AddDays(-1);
}
