namespace Warrant.Core;

static class SinglePoint
{
    public static readonly Rule Rule = new("WR701", "single-point", Severity.Info, Check) { IsDemand = true };

    static IEnumerable<Finding> Check(Inspection on)
    {
        if (on.Sensitivity is not { Frontiers.Holds: true } sensitivity || !sensitivity.Legs.Any(t => t.Legs.Count > 1)) yield break;
        var having = Causes.Shared(on.After!).ToLookup(c => c.Name, c => c.Items);
        foreach (var point in sensitivity.Frontiers.SinglePoints)
        {
            IReadOnlyList<EvidenceItem> items = point.Kind is FactorKind.Cause ? having[point.Name].FirstOrDefault() ?? [] : [];
            var element = point.Kind is FactorKind.Cause ? items.FirstOrDefault() : on.Case[point.Name];
            if (element is null || point.Kind is FactorKind.Cause && sensitivity.Legs.Any(t => point.Name.IndexOf('=') is var at && FalseIndependence.Known(t.Step, point.Name[..at], point.Name[(at + 1)..]))) continue;
            yield return point.Kind is FactorKind.Cause
                ? Rule.Find(element.At, null, $"the case has legs, and they all hang on `{point.Label}`: {items.Count} items have it", "repeat an item of one leg without it, or say in `despite` that it is known")
                : Rule.Find(element.At, element.Id, $"the case has legs, and the yes hangs on `{element.Id}` alone", "give one leg a ground that does not need it");
        }
    }
}
