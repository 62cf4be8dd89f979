namespace Warrant.Core;

/// <summary>The answer again, with some of it otherwise than it is.</summary>
public static class WhatIf
{
    /// <summary>
    /// What stands as it does, but some elements fail and some hold whatever is under them. A log that fails takes with it what is compared with it. Findings
    /// stay as they are, except those on what is said to hold, and what criteria demand is asked again where something fails and nothing is said to hold. A node that is named both ways does not hold.
    /// </summary>
    /// <param name="fail">Nodes that do not hold.</param>
    /// <param name="hold">Nodes that hold.</param>
    public static Assessment Of(Assessment assessment, IReadOnlyCollection<int> fail, IReadOnlyCollection<int> hold)
    {
        var (blocked, held) = ((bool[])assessment.Blocked.Clone(), new bool[assessment.Blocked.Length]);
        foreach (var node in hold) (blocked[node], held[node]) = (false, true);
        foreach (var node in fail.SelectMany(n => Compared(assessment, n).Prepend(n))) (blocked[node], held[node]) = (true, false);
        var third = assessment.Formula.Evaluate(g => Assessor.Current(g, assessment.AsOf), blocked, held);
        var changed = assessment with { Third = third, Blocked = blocked, Forecast = null, Sensitivity = null, Reasons = [] };
        if (hold.Count == 0 && changed.Yes && assessment.Case.Criteria.Any(CriterionDemand.Any)) changed = Demanded(changed);
        return changed.Yes ? changed : changed with { Reasons = Reasoning.Of(changed) };
    }

    // What is left must still be what criteria demand. What is said to hold has nothing under it of which that could be asked.
    static Assessment Demanded(Assessment changed) =>
        Assessor.Demand(changed with { Findings = [.. changed.Findings.Where(f => !f.Rule.IsDemand)] }, []) with { Sensitivity = null };

    static IEnumerable<int> Compared(Assessment assessment, int node) =>
        node < assessment.Case.Elements.Count && assessment.Case.Elements[node] is EvidenceItem log ? assessment.Case.ComparedWith(log.Id).Select(e => e.Index) : [];
}
