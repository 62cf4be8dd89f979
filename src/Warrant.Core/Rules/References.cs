namespace Warrant.Core;

/// <summary>Every place in a case where one thing names another.</summary>
public static class References
{
    /// <param name="Owner">The element, step or leg that carries a finding on it; null for the case as a whole.</param>
    /// <param name="Role">The key under which it stands: `premises`, `context`, `read-by`.</param>
    public readonly record struct Reference(Placed<string> Id, string? Owner, string Role);

    public static List<Reference> All(SafetyCase safetyCase)
    {
        var all = OfCase(safetyCase).ToList();
        foreach (var element in safetyCase.Elements)
        {
            // Claims are most of a large case.
            if (element is Claim claim) Add(claim, all);
            else all.AddRange(Of(element));
        }
        return all;
    }

    static IEnumerable<Reference> OfCase(SafetyCase safetyCase)
    {
        if (safetyCase.Top is { } top) yield return new(top, null, "top");
        foreach (var writer in safetyCase.Writers) yield return new(writer, null, "writers");
        foreach (var doubter in safetyCase.Doubters) yield return new(doubter, null, "default-doubt");
        if (safetyCase.Decision is { } decision)
        {
            if (decision.System is { } system) yield return new(system, null, "system");
            if (decision.Authority is { } authority) yield return new(authority, null, "authority");
            foreach (var assumed in decision.Assuming) yield return new(assumed, null, "assuming");
        }
        foreach (var search in safetyCase.Searches) if (search.Person is { } person) yield return new(person, null, "person");
        foreach (var waiver in safetyCase.Waivers)
        {
            if (waiver.GrantedBy is { } by) yield return new(by, null, "granted-by");
            // A finding on the case as a whole is waived by the id of the case.
            if (waiver.Element is { } waived && waived.Value != safetyCase.Id?.Value) yield return new(Root(waived), null, "element");
        }
        foreach (var change in safetyCase.Events) if (change.System is { } system) yield return new(system, null, "system");
    }

    /// <summary>What one element names, in the order of its keys.</summary>
    public static IEnumerable<Reference> Of(Element element) => element switch
    {
        Claim claim => Add(claim, []),
        // What evidence against a claim cannot name would otherwise be filed and forgotten; and what is set aside the argument does not need, so by whom has to be known to the case as a whole.
        EvidenceItem evidence => Some(evidence.Id, (evidence.System, "system"), (evidence.ReadBy, "read-by"), (Inner(evidence, "measure", "baseline"), "baseline"))
            .Concat(Some(null, (Inner(evidence, "not-used", "person"), "person"), (evidence.Against, "against"))),
        Assumption assumption => Some(assumption.Id, (assumption.Monitor, "monitor")),
        Challenge challenge => Of(challenge),
        Risk risk => Some(risk.Id, (Inner(risk, "residual", "judged-by"), "judged-by"), (Inner(risk, "residual", "accepted-by"), "accepted-by")).Concat(Some(null, (Inner(risk, "excluded", "person"), "person"))),
        SystemConfiguration system => Some(system.Id, (system.Like, "like")),
        Monitor monitor => Some(monitor.Id, (monitor.Detects, "detects")),
        _ => [],
    };

    static List<Reference> Add(Claim claim, List<Reference> to)
    {
        foreach (var context in claim.Context) to.Add(new(context, claim.Id, "context"));
        foreach (var covered in claim.Covers ?? []) to.Add(new(covered, claim.Id, "covers"));
        if (claim.Writer is { } writer) to.Add(new(writer, claim.Id, "writer"));
        if (claim.Step is not { } step) return to;
        foreach (var premise in step.Premises) to.Add(new(premise, step.Address, "premises"));
        foreach (var leg in step.Legs) to.Add(new(leg.Claim, leg.Address, "legs"));
        foreach (var side in step.Sides) if (side.Value.Value.Length > 0) to.Add(new(side.Value, step.Address, "side"));
        foreach (var bridge in step.Bridges) if (bridge.Value.Value.Length > 0) to.Add(new(bridge.Value, step.Address, "bridges"));
        foreach (var assumed in step.Assuming) to.Add(new(assumed, step.Address, "assuming"));
        if (step.Independent is { } independent) to.Add(new(independent, step.Address, "independent"));
        if (step.From is { } from) to.Add(new(from, step.Address, "from"));
        foreach (var bound in step.Together) to.Add(new(bound, step.Address, "together"));
        return to;
    }

    // A challenge whose target cannot be found would otherwise hang in the air and block nothing.
    static IEnumerable<Reference> Of(Challenge challenge)
    {
        if (challenge.Target is { } target) yield return new(Root(target), null, "target");
        foreach (var ground in challenge.Grounds) yield return new(ground, challenge.Id, "grounds");
        foreach (var reference in Some(challenge.Id, (challenge.RaisedBy, "raised-by"), (challenge.Answer, "answer"), (challenge.AgreedBy, "agreed-by"), (challenge.Acceptance?.By, "by")))
            yield return reference;
    }

    static Placed<string> Root(Placed<string> address) => address with { Value = address.Value.Split('/')[0] };

    static IEnumerable<Reference> Some(string? owner, params (Placed<string>? Id, string Role)[] references)
    {
        foreach (var (id, role) in references)
            if (id is { } there) yield return new(there, owner, role);
    }

    static Placed<string>? Inner(Element element, string map, string key) => new Fields(element.Node).Inner(map)?.Id(key);
}
