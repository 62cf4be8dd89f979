namespace Warrant.Core;

/// <summary>The red team's work plan: the smallest break sets in which nothing was ever challenged by anyone but a writer.</summary>
public static class AttackPlan
{
    /// <param name="limit">The most sets to name.</param>
    public static IReadOnlyList<AttackTarget> Of(Assessment assessment, int limit, Budget? budget = null)
    {
        var challenged = Challenged(assessment.Case, assessment.AsOf);
        var sets = Frontiers.Of(assessment, assessment.Formula.Root, 10_000, budget);
        if (!sets.Holds) return [];
        return
        [
            .. sets.Sets.Where(s => !s.Any(f => challenged.Contains(f.Name))).Take(limit)
                .Select(s => new AttackTarget(s, [.. s.Select(f => (f, StarterDoubts.For(assessment.Case, f)))])),
        ];
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
