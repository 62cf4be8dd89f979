namespace Warrant.Core;

/// <summary>The red team's work plan: the smallest break sets in which nothing was ever challenged by anyone but a writer.</summary>
/// <param name="Complete">False where the diagram did not fit the budget, so that there may be larger sets than those named.</param>
/// <param name="Count">How many such sets there are; null where they could not be counted.</param>
public sealed record AttackPlan(bool Complete, System.Numerics.BigInteger? Count, IReadOnlyList<AttackTarget> Targets)
{
    /// <param name="limit">The most sets to name.</param>
    public static AttackPlan Of(Assessment assessment, int limit, Budget? budget = null)
    {
        if (!assessment.Yes) return new(true, System.Numerics.BigInteger.Zero, []);
        // What was challenged is taken not to fail: the sets that are left are those without it.
        var sets = Frontiers.Breaks(assessment, assessment.Formula.Root, limit, budget, Challenged(assessment.Case, assessment.AsOf));
        return new(sets.Complete, sets.Count, [.. sets.Sets.Select(s => new AttackTarget(s, [.. s.Select(f => (f, StarterDoubts.For(assessment.Case, f)))]))]);
    }

    /// <summary>What somebody who is not a writer has challenged, by id and address: the target, its claim, and the grounds right under that.</summary>
    internal static HashSet<string> Challenged(SafetyCase safetyCase, DateOnly asOf)
    {
        var challenged = new HashSet<string>();
        foreach (var challenge in safetyCase.Challenges)
        {
            if (challenge.Target is not { } target || challenge.On is { } on && on.Value > asOf || !Doubts.IsOther(safetyCase, challenge.RaisedBy)) continue;
            challenged.Add(target.Value);
            challenged.Add(target.Value.Split('/')[0]);
            // Whoever attacks a claim or its step has looked at what it rests on directly.
            if (safetyCase.Find<Claim>(target.Value.Split('/')[0])?.Step is { } step)
                foreach (var id in step.Premises.Concat(step.Assuming))
                    if (safetyCase[id.Value] is EvidenceItem or Assumption) challenged.Add(id.Value);
        }
        return challenged;
    }
}

/// <summary>A break set that nobody has challenged, with a first doubt for each of its members.</summary>
public sealed record AttackTarget(IReadOnlyList<Factor> Set, IReadOnlyList<(Factor Factor, IReadOnlyList<string> Doubts)> Doubts);
