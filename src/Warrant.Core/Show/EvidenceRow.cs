namespace Warrant.Core;

/// <summary>One line of `warrant evidence list`: what an item shows and what speaks against leaning on it.</summary>
/// <param name="Side">`for`, `against C1`, `set aside` or `not used`.</param>
/// <param name="Freshness">`current` or `stale`; null where the item has no ground in the argument.</param>
/// <param name="Marks">How the run ended where not well, and what it shows where that is not welcome: `cancelled`, `error`, `invalid`, `fails`, `unclear`, `3 errored` …</param>
public sealed record EvidenceRow(string Id, string? Kind, string Side, Measurement? Measured, Expectation? Expect, string? Freshness, DateOnly? Until, IReadOnlyList<string> Marks)
{
    /// <summary>All evidence of a case, in its order, and then what its store holds and no item names.</summary>
    public static IReadOnlyList<EvidenceRow> Of(Assessment assessment)
    {
        var used = Reach.Used(assessment.Case);
        return
        [
            .. assessment.Case.Evidence.Select(item => Of(assessment, item, used.Contains(item))),
            .. assessment.Facts.Stored.Select(stored => new EvidenceRow(stored.Digest, stored.Run.Task, "in the store, in no item", null, null, null, null, [.. RunMarks(stored.Run)])),
        ];
    }

    static EvidenceRow Of(Assessment assessment, EvidenceItem item, bool used)
    {
        var exhibit = assessment.Facts.Exhibits.GetValueOrDefault(item.Id);
        var measured = assessment.Facts.Measurements.GetValueOrDefault(item.Id);
        var ground = Ground(assessment, item);
        var side = item.NotUsed ? "set aside" : item.Against is { } against ? $"against {against.Value}" : used ? "for" : "not used";
        var marks = new List<string>(exhibit?.Run is { } run ? RunMarks(run) : []);
        if (EvidenceStanding.Artefact(item, exhibit) is { } problem) marks.Add(problem);
        else if (measured?.Problem is { } without) marks.Add(without);
        else if (measured is not null && item.Expect is not null && measured.Meets is not Outcome.Yes) marks.Add(measured.Meets is Outcome.No ? "unfavourable" : "inconclusive");
        if (item.Found is { Value: "against" or "inconclusive" } found) marks.Add($"found {found.Value}");
        return new(item.Id, item.EvidenceKind?.Value, side, measured, item.Expect, ground is null ? null : ground.Value.Until < assessment.AsOf ? "stale" : "current",
            ground is { Until: var until } && until < DateOnly.MaxValue && until > DateOnly.MinValue ? until : null, marks);
    }

    static Ground? Ground(Assessment assessment, EvidenceItem item)
    {
        foreach (var input in assessment.Formula.Formula.Inputs(item.Index))
            if (assessment.Formula.GroundOf(input.Node) is { Kind: GroundKind.Evidence } ground) return ground;
        return null;
    }

    static IEnumerable<string> RunMarks(Run run)
    {
        if (run.Status is { } status && status != "success") yield return $"run ended in {status}";
        if (run.Invalidated) yield return "run marked as invalid";
        if (run.Observations.Count(o => o.Error is not null) is > 0 and var errored) yield return FormattableString.Invariant($"{errored} errored");
    }
}
