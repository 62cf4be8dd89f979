namespace Warrant.Core;

/// <summary>What an element names, and what can be reached that way. Iterative: an argument may be 100,000 claims deep.</summary>
public static class Reach
{
    /// <summary>Everything at or below a claim: premises, legs, side-claims, bridges, assumptions, monitors, contexts, evidence.</summary>
    public static ElementSet Below(SafetyCase safetyCase, Element from) => Closure(safetyCase, [from], (_, _) => { });

    /// <summary>Everything that the case uses: below the top and the decision, with the challenges on it, their grounds and answers.</summary>
    /// <param name="also">Where to start besides.</param>
    public static ElementSet Used(SafetyCase safetyCase, IEnumerable<Element>? also = null)
    {
        var attacks = safetyCase.Challenges.Where(c => c.Target is not null).ToLookup(c => c.Target!.Value.Value.Split('/')[0]);
        var start = new List<string>();
        if (safetyCase.Top is { } top) start.Add(top.Value);
        if (safetyCase.Decision?.System is { } system) start.Add(system.Value);
        start.AddRange((safetyCase.Decision?.Assuming ?? []).Select(a => a.Value));
        start.AddRange(safetyCase.Monitors.Where(m => m.Detects is not null).Select(m => m.Detects!.Value.Value));
        return Closure(safetyCase, start.Select(id => safetyCase[id]).OfType<Element>().Concat(also ?? []), (element, todo) =>
        {
            if (attacks.Count > 0) foreach (var challenge in attacks[element.Id]) todo.Push(challenge);
            if (element is Challenge own) foreach (var id in Dealing(own)) if (safetyCase[id] is { } dealing) todo.Push(dealing);
        });
    }

    /// <summary>What an element rests on, in source order.</summary>
    public static IEnumerable<string> Support(Element element) => element switch
    {
        Claim claim => (claim.Step is { } step ? Support(step) : []).Concat(claim.Context.Select(c => c.Value)),
        EvidenceItem { Measure.Baseline: { } baseline } evidence => evidence.System is { } own ? [own.Value, baseline] : [baseline],
        EvidenceItem { System: { } system } => [system.Value],
        Assumption { Monitor: { } monitor } => [monitor.Value],
        SystemConfiguration { Like: { } like } => [like.Value],
        Monitor { Detects: { } detects } => [detects.Value],
        _ => [],
    };

    static IEnumerable<string> Support(Step step)
    {
        foreach (var premise in step.Premises) yield return premise.Value;
        foreach (var leg in step.Legs) yield return leg.Claim.Value;
        foreach (var side in step.Sides) yield return side.Value.Value;
        foreach (var bridge in step.Bridges) yield return bridge.Value.Value;
        foreach (var assumed in step.Assuming) yield return assumed.Value;
        if (step.Independent is { } independent) yield return independent.Value;
        if (step.From is { } from) yield return from.Value;
        foreach (var bound in step.Together) yield return bound.Value;
        foreach (var input in step.With)
        {
            yield return input.Value.Value;
            if (input.Value.Value.LastIndexOf('.') is var dot and > 0) yield return input.Value.Value[..dot];
        }
    }

    static IEnumerable<string> Dealing(Challenge challenge)
    {
        foreach (var ground in challenge.Grounds) yield return ground.Value;
        if (challenge.Answer is { } answer) yield return answer.Value;
    }

    static ElementSet Closure(SafetyCase safetyCase, IEnumerable<Element> start, Action<Element, Stack<Element>> besides)
    {
        var seen = new ElementSet(safetyCase);
        var todo = new Stack<Element>(start);
        while (todo.TryPop(out var element))
        {
            if (!seen.Add(element)) continue;
            foreach (var other in safetyCase.Links.Of(element)) todo.Push(other);
            besides(element, todo);
        }
        return seen;
    }
}
