namespace Warrant.Core;

static class UnarguedIndependence
{
    public static readonly Rule Rule = new("WR703", "unargued-independence", Severity.Error, Check) { IsDemand = true };

    static IEnumerable<Finding> Check(Inspection on)
    {
        if (on.After is not { } assessment || on.Sensitivity is null) yield break;
        var told = new HashSet<string>();
        foreach (var claim in on.Case.Claims)
        {
            if (!on.Uses(claim)) continue;
            foreach (var id in claim.Context)
                if (on.Case.Find<Criterion>(id.Value) is { } criterion && Meets(assessment, claim, criterion) && told.Add(criterion.Id))
                    yield return Rule.Find(criterion.KeyAt("doubt"), criterion.Id, $"`{criterion.Id}` would be met only if the legs under `{claim.Id}` were independent, and no claim that they are holds",
                        "name the claim under `independent`, and let it argue with evidence");
        }
    }

    /// <summary>Whether a criterion's doubt is missed now and would be met if what is said to be independent were.</summary>
    public static bool Meets(Assessment assessment, Claim claim, Criterion criterion)
    {
        if (new Fields(criterion.Node).Number("doubt") is not { } most) return false;
        if (DoubtValues.Of(assessment, claim.Index).Deciding <= most.Value + 1e-12) return false;
        return ArguedDoubt.Of(assessment, claim.Index, null, granted: true) <= most.Value + 1e-12;
    }
}
