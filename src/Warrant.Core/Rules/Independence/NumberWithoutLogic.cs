namespace Warrant.Core;

static class NumberWithoutLogic
{
    public static readonly Rule Rule = new("WR704", "number-without-logic", Severity.Warning, Check) { IsDemand = true };

    // Nobody tells a doubt of 0.021 from one of 0.02.
    const int Digits = 2;

    static IEnumerable<Finding> Check(Inspection on)
    {
        if (on.After is not { } assessment) yield break;
        foreach (var element in on.Case.Elements)
        {
            var (holder, address) = element is Claim { Step: { } step } ? (step.Node, step.Address) : element is EvidenceItem or Assumption ? (element.Node, element.Id) : (null, null);
            if (holder is null || Said(holder) is not { } said || !on.Uses(element)) continue;
            if (on.Formula.Node(address!) is { } node && assessment.Third[node] is not Standing.Holds)
                yield return Rule.Find(said.At, address, $"`{address}` has a doubt and does not hold, so the number says nothing");
            else if (element is Claim { Step: { Because: null, Kind: not StepKind.Alternatives } })
                yield return Rule.Find(said.At, address, $"`{address}` has a doubt and no warrant in words that it could be about", "say why the premises suffice: `because`");
            if (Significant(said.Value) > Digits)
                yield return Rule.Find(said.At, address, $"a doubt of {said.Value} has more digits than anybody's judgement", $"round it up to {Digits} digits");
        }
    }

    static Placed<string>? Said(MapNode node) => node["doubt"] is MapNode map ? new Fields(map).Text("value") : new Fields(node).Text("doubt");

    static int Significant(string number) => number.Replace(".", "").TrimStart('0').Length;
}
