namespace Warrant.Core;

/// <summary>What a change means for a case: the grounds it touches, the claims above them, the decisions that rest on them, and who has to do what by when.</summary>
public sealed record Impact
{
    public required IReadOnlyList<Change> Changes { get; init; }
    public required IReadOnlyList<Touched> Grounds { get; init; }
    /// <summary>In source order.</summary>
    public required IReadOnlyList<ClaimAbove> Claims { get; init; }
    /// <summary>The answer as it is.</summary>
    public required bool Answer { get; init; }
    /// <summary>The answer while nothing that is touched counts.</summary>
    public required bool After { get; init; }
    public required IReadOnlyList<Duty> Duties { get; init; }
    /// <summary>Decisions of the record whose version rests on something touched; filled by whoever reads the record.</summary>
    public IReadOnlyList<DecisionAtStake> Decisions { get; init; } = [];

    /// <summary>Nothing of the case, and no decision, rests on what changed, and nobody has to do anything.</summary>
    public bool IsNone => Grounds.Count == 0 && Decisions.Count == 0 && Duties.Count == 0;

    public static Impact Of(Assessment assessment, IReadOnlyList<Change> changes)
    {
        var grounds = Touching.Of(assessment.Case, changes);
        var nodes = grounds.Select(g => assessment.Formula.Node(g.Address)).OfType<int>().ToList();
        var after = nodes.Count == 0 ? assessment : WhatIf.Of(assessment, nodes, []);
        var above = Above(assessment, nodes);
        return new()
        {
            Changes = changes,
            Grounds = grounds,
            Claims = [.. assessment.Case.Claims.Where(c => above[c.Index]).Select(c => new ClaimAbove(c.Id, assessment.Third[c.Index] is Standing.Holds, after.Third[c.Index] is Standing.Holds))],
            Answer = assessment.Yes,
            After = after.Yes,
            Duties = Duty.Of(assessment, changes, grounds, assessment.Yes && !after.Yes),
        };
    }

    /// <summary>By node: whether it has one of these at or below it, or rests on it in a way that is worked out before the formula is.</summary>
    internal static bool[] Above(Assessment assessment, IEnumerable<int> from)
    {
        var (formula, beside) = (assessment.Formula.Formula, Beside(assessment.Case).ToLookup(b => b.Under, b => b.Over));
        var (seen, todo) = (new bool[formula.Count], new Stack<int>(from));
        while (todo.TryPop(out var node))
        {
            if (seen[node]) continue;
            seen[node] = true;
            foreach (var use in formula.Uses(node)) todo.Push(use.Node);
            foreach (var over in beside[node]) todo.Push(over);
        }
        return seen;
    }

    // The formula has no edge for these: a doubt that is shown cannot be accepted, what speaks against a claim doubts it, a comparison is worth what its baseline is, an assumption what its monitor says.
    static IEnumerable<(int Under, int Over)> Beside(SafetyCase safetyCase)
    {
        foreach (var challenge in safetyCase.Challenges)
            foreach (var ground in challenge.Grounds)
                if (safetyCase[ground.Value] is { } shows) yield return (shows.Index, challenge.Index);
        foreach (var evidence in safetyCase.Evidence)
        {
            if (safetyCase.Find<Claim>(evidence.Against?.Value) is { } claim) yield return (evidence.Index, claim.Index);
            if (safetyCase.Find<EvidenceItem>(evidence.Measure?.Baseline) is { } baseline) yield return (baseline.Index, evidence.Index);
        }
        foreach (var assumption in safetyCase.Assumptions)
            if (safetyCase.Find<Monitor>(assumption.Monitor?.Value) is { } monitor) yield return (monitor.Index, assumption.Index);
    }
}

/// <param name="Counts">It counts towards a yes now.</param>
/// <param name="After">It still would while nothing that is touched counts.</param>
public readonly record struct ClaimAbove(string Id, bool Counts, bool After);

/// <summary>A decision in force whose version rests on something touched.</summary>
/// <param name="Act">Its number in the record.</param>
/// <param name="Until">The last day on which it is in force.</param>
/// <param name="Grounds">What of its version is touched.</param>
/// <param name="Open">Its conditions that nobody has recorded as met.</param>
public sealed record DecisionAtStake(long Act, DateOnly On, string By, string Action, string Outcome, DateOnly Until, IReadOnlyList<string> Grounds, IReadOnlyList<Duty> Open);
