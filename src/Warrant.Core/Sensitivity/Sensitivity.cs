namespace Warrant.Core;

/// <summary>What a yes hangs on: its break sets, its legs, its doubt.</summary>
public sealed record Sensitivity(Frontiers Frontiers, IReadOnlyList<LegTable> Legs, DoubtValues Doubt)
{
    // A larger case is asked by name (`warrant why`), unless a criterion demands something of it.
    const int Large = 20_000;

    // Enough for any argument that people wrote; what does not fit is said.
    static readonly Budget Budget = new(4_000_000);

    // So many break sets are looked at for a rule.
    const int Listed = 1_000;

    /// <summary>Null at a no, and where the case is too large to ask by the way.</summary>
    public static Sensitivity? Of(Assessment assessment)
    {
        if (!assessment.Yes || assessment.Case.Elements.Count > Large && !assessment.Case.Criteria.Any(CriterionDemand.Any)) return null;
        var root = assessment.Formula.Root;
        return new(Frontiers.Of(assessment, root, Listed, Budget), LegTable.All(assessment, Budget), DoubtValues.Of(assessment, root, Budget)) { Case = assessment.Case };
    }

    /// <summary>What would change the answer, whichever it is: at a yes what it hangs on, at a no what would repair it. Null where the case is too large to ask by the way.</summary>
    /// <remarks>At a no there are no legs and no doubt.</remarks>
    /// <param name="limit">The most repair sets to list.</param>
    public static Sensitivity? OfAnswer(Assessment assessment, int limit = 100)
    {
        if (assessment.Yes) return assessment.Sensitivity ?? Of(assessment);
        if (assessment.Case.Elements.Count > Large) return null;
        return new(Frontiers.Of(assessment, assessment.Formula.Root, limit, Budget), [], new()) { Case = assessment.Case };
    }

    /// <summary>The least effective number of legs of the alternatives that the top claim rests on first; null where it rests on none, 0 where it could not be worked out: what is not known is no good news.</summary>
    public int? EffectiveLegs(Claim claim)
    {
        var seen = new HashSet<string>();
        var todo = new Queue<Step>(claim.Step is { } own ? [own] : []);
        int? least = null;
        while (todo.TryDequeue(out var step))
        {
            if (!seen.Add(step.Address)) continue;
            if (Legs.FirstOrDefault(t => t.Step == step) is { } table) least = Math.Min(least ?? int.MaxValue, table.Effective ?? 0);
            else
                foreach (var premise in step.Premises)
                    if (Find(premise.Value) is { Step: { } below }) todo.Enqueue(below);
        }
        return least;

        Claim? Find(string id) => Case.Find<Claim>(id);
    }

    /// <summary>The case it is about.</summary>
    public required SafetyCase Case { get; init; }
}
