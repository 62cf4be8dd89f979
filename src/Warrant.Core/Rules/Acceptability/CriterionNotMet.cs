namespace Warrant.Core;

static class CriterionNotMet
{
    public static readonly Rule Rule = new("WR606", "criterion-not-met", Severity.Error, Check) { IsDemand = true };

    static IEnumerable<Finding> Check(Inspection on)
    {
        if (on.After is not { } assessment || on.Sensitivity is not { } sensitivity) yield break;
        var told = new HashSet<(string, string)>();
        foreach (var claim in on.Case.Claims)
        {
            if (!on.Uses(claim)) continue;
            foreach (var demand in CriterionDemand.Of(assessment, sensitivity, claim))
            {
                if (demand.Got is not { } got || !told.Add((demand.Criterion.Id, demand.Word)) || demand.Word == "doubt" && UnarguedIndependence.Meets(assessment, claim, demand.Criterion)) continue;
                var wanted = (demand.Criterion.Node[demand.Word] as Scalar)?.Value;
                yield return Rule.Find(demand.Criterion.KeyAt(demand.Word), demand.Criterion.Id, Sentence(demand, claim, wanted, got), Hint(demand.Word));
            }
        }
    }

    static string Sentence(CriterionDemand demand, Claim claim, string? wanted, string got) => demand.Word switch
    {
        "depth" => $"`{demand.Criterion.Id}` demands a depth of {wanted}, and `{claim.Id}` has {got}",
        "doubt" => $"`{demand.Criterion.Id}` demands a doubt of at most {wanted}, and `{claim.Id}` has {got}",
        _ => $"`{demand.Criterion.Id}` demands {wanted} legs, and `{claim.Id}` has {got} in effect",
    };

    static string Hint(string word) => word switch
    {
        "depth" => "`warrant why` lists what alone would end it",
        "doubt" => "`warrant doubt` says where the doubt sits",
        _ => "`warrant independence` shows what the legs share",
    };
}
