namespace Warrant.Core;

/// <summary>Something that a change takes the ground from, and why.</summary>
/// <param name="Address">An id, or the address of a step.</param>
/// <param name="Why">A sentence without a stop.</param>
public readonly record struct Touched(string Address, string Why);

/// <summary>The grounds of a case that a change touches: evidence by the fields it depends on, what carries from one system to another, and what the change names.</summary>
public static class Touching
{
    /// <summary>In source order, each once, with the first reason that was found.</summary>
    public static IReadOnlyList<Touched> Of(SafetyCase safetyCase, IReadOnlyList<Change> changes)
    {
        var found = new Dictionary<string, string>();
        foreach (var change in changes)
        {
            foreach (var address in change.Elements) Named(safetyCase, change, address, found);
            if (change.System is { } system) Fields(safetyCase, change, system, found);
        }
        return [.. found.Where(f => safetyCase[f.Key.Split('/')[0]] is not null).OrderBy(f => safetyCase[f.Key.Split('/')[0]]!.Index).ThenBy(f => f.Key, StringComparer.Ordinal).Select(f => new Touched(f.Key, f.Value))];
    }

    static void Named(SafetyCase safetyCase, Change change, string id, Dictionary<string, string> found)
    {
        switch (safetyCase[id])
        {
            case SystemConfiguration:
                Fields(safetyCase, change with { Fields = Systems.Fields }, id, found);
                break;
            case Monitor:
                // A monitor is no ground; what it watches is.
                var watched = safetyCase.Assumptions.Where(a => a.Monitor?.Value == id).ToList();
                foreach (var assumption in watched) found.TryAdd(assumption.Id, $"its monitor `{id}` is what it is about");
                if (watched.Count == 0) found.TryAdd(id, "it is what it is about");
                break;
            case not null:
                found.TryAdd(id, "it is what it is about");
                break;
            // A step or leg, which a challenge may name.
            case null when safetyCase[id.Split('/')[0]] is Claim:
                found.TryAdd(id, "it is what it is about");
                break;
        }
    }

    static void Fields(SafetyCase safetyCase, Change change, string system, Dictionary<string, string> found)
    {
        foreach (var evidence in safetyCase.Evidence)
            if (!(evidence.Collected?.Value > change.On) && Validity.Open(safetyCase, evidence).TryGetValue(system, out var open) && Hit(change.Fields, open) is { Count: > 0 } hit)
                found.TryAdd(evidence.Id, $"it depends on {Names.And(hit)} of `{system}`");
        foreach (var claim in safetyCase.Claims)
            if (claim.Step is { From: { } from } step && safetyCase.Decision?.System is { } own)
                foreach (var end in new[] { from.Value, own.Value })
                    if (Given(safetyCase, end, system) is var given && Hit(change.Fields, given) is { Count: > 0 } fields)
                        found.TryAdd(step.Address, $"it carries from one system to another, and {Names.And(fields)} of `{end}` changed");
    }

    // The fields that a system has from another one, or of itself.
    static uint Given(SafetyCase safetyCase, string at, string system)
    {
        var (open, seen) = (Systems.Bits((_, _) => true), new HashSet<string>());
        for (var next = safetyCase.Find<SystemConfiguration>(at); next is not null && seen.Add(next.Id); next = safetyCase.Find<SystemConfiguration>(next.Like?.Value))
        {
            if (next.Id == system) return open;
            open &= ~safetyCase.SystemTable.Gives(next);
        }
        return 0;
    }

    static List<string> Hit(IReadOnlyList<string> fields, uint open) => [.. fields.Where(f => (Systems.Bit(f) & open) != 0)];
}
