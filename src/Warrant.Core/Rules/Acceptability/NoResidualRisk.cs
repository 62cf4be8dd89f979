namespace Warrant.Core;

static class NoResidualRisk
{
    public static readonly Rule Rule = new("WR602", "no-residual-risk", Severity.Error, Check) { ReportsAbsence = true };

    static IEnumerable<Finding> Check(Inspection on)
    {
        foreach (var risk in on.Case.Risks)
        {
            if (risk.HasResidual || !on.Uses(risk)) continue;
            if (new Fields(risk.Node).Inner("residual") is not { } residual)
            {
                yield return Rule.Find(risk.KeyAt("residual"), risk.Id, $"`{risk.Id}` does not say what of it is left, who judged that and who accepts it",
                    "residual: { text: …, level: …, judged-by: …, accepted-by: … }");
                continue;
            }
            var missing = new (bool Said, string What)[]
            {
                (residual.Says("text"), "what it is (`text`)"), (residual.Says("level"), "how large it is (`level`)"),
                (residual.Id("judged-by") is not null, "who judged it (`judged-by`)"), (residual.Id("accepted-by") is not null, "who accepts it (`accepted-by`)"),
            }.Where(m => !m.Said).Select(m => m.What).ToList();
            yield return Rule.Find(risk.KeyAt("residual"), risk.Id, $"the residual risk of `{risk.Id}` does not say {Words.Or(missing)}");
        }
    }
}
