namespace Warrant.Core;

/// <summary>The answer again, with some of it otherwise than it is.</summary>
public static class WhatIf
{
    /// <summary>What stands as it does, but some elements fail and some hold whatever is under them. Findings stay as they are.</summary>
    /// <param name="fail">Nodes that do not hold.</param>
    /// <param name="hold">Nodes that hold.</param>
    public static Assessment Of(Assessment assessment, IReadOnlyCollection<int> fail, IReadOnlyCollection<int> hold)
    {
        var blocked = (bool[])assessment.Blocked.Clone();
        foreach (var node in fail) blocked[node] = true;
        foreach (var node in hold) blocked[node] = false;
        var held = new bool[blocked.Length];
        foreach (var node in hold) held[node] = true;
        var third = assessment.Formula.Evaluate(g => Assessor.Current(g, assessment.AsOf), blocked, held);
        var changed = assessment with { Third = third, Blocked = blocked, Forecast = null, Sensitivity = null, Reasons = [] };
        return changed.Yes ? changed : changed with { Reasons = Reasoning.Of(changed) };
    }
}
