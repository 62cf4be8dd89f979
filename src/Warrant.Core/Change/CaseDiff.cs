namespace Warrant.Core;

/// <summary>Two versions of a case by what they say and what follows from it. Comments, places and the order of files and keys are no difference; the order of a list is, as for the case digest.</summary>
public sealed record CaseDiff
{
    /// <summary>Ordered by section and name.</summary>
    public required IReadOnlyList<Difference> Elements { get; init; }
    /// <summary>Elements of both that stand otherwise, ordered by id.</summary>
    public required IReadOnlyList<StandingChange> Standings { get; init; }
    public required Outlook From { get; init; }
    public required Outlook To { get; init; }

    /// <summary>Break sets (at yes) or repair sets (at no) that only the first has.</summary>
    public IEnumerable<string> SetsGone => From.Sets.Except(To.Sets);

    public IEnumerable<string> SetsNew => To.Sets.Except(From.Sets);

    public bool IsNone => Elements.Count == 0 && Standings.Count == 0 && From.Equals(To);

    /// <summary>The same comparison, the other way round.</summary>
    public CaseDiff Mirror() => new() { Elements = [.. Elements.Select(e => e.Mirror())], Standings = [.. Standings.Select(s => new StandingChange(s.Id, s.To, s.From))], From = To, To = From };

    public static CaseDiff Of(CaseVersion from, CaseVersion to) => new()
    {
        Elements = Differences.Of(from.Documents, to.Documents),
        Standings = [.. Stands(from.Assessment).Join(Stands(to.Assessment), a => a.Id, b => b.Id, (a, b) => new StandingChange(a.Id, a.How, b.How)).Where(c => c.From != c.To).OrderBy(c => c.Id, StringComparer.Ordinal)],
        From = Outlook.Of(from),
        To = Outlook.Of(to),
    };

    /// <summary>Only what the documents say otherwise.</summary>
    public static IReadOnlyList<Difference> Changed(IReadOnlyList<Document> from, IReadOnlyList<Document> to) => Differences.Of(from, to);

    static IEnumerable<(string Id, Stands How)> Stands(Assessment assessment) =>
        from element in assessment.Case.Elements
        where assessment.Formula.Node(element.Id) is not null
        select (element.Id, new Stands(assessment.First[element.Index], assessment.IsStale(element.Index), assessment.Third[element.Index] is Standing.Holds));
}

/// <summary>A case as it was read and judged on some day.</summary>
/// <param name="Frontiers">Of the case as a whole.</param>
public sealed record CaseVersion(IReadOnlyList<Document> Documents, Assessment Assessment, Frontiers Frontiers);

public readonly record struct StandingChange(string Id, Stands From, Stands To);

/// <summary>How an element stands: as it is, whether that is stale, and whether it counts towards a yes.</summary>
public readonly record struct Stands(Standing Standing, bool Stale, bool Answers);

/// <summary>What a version answers, until when, and what would change that.</summary>
/// <param name="YesUntil">Null at no, and where nothing ends a yes.</param>
/// <param name="Depth">0 at no; null where nothing of the world ends a yes, or it could not be worked out.</param>
/// <param name="Sets">The smallest break sets at yes, repair sets at no, each with ` and ` between its names.</param>
/// <param name="Complete">False where the sets could not be worked out.</param>
public sealed record Outlook(bool Yes, Verdict Verdict, bool Stale, DateOnly? YesUntil, IReadOnlyList<string> EndedBy, int? Depth, IReadOnlyList<string> Sets, bool Complete)
{
    public static Outlook Of(CaseVersion version) => new(
        version.Assessment.Yes, version.Assessment.Verdict, version.Assessment.Stale, version.Assessment.Forecast?.YesUntil, [.. (version.Assessment.Forecast?.EndedBy ?? []).Order(StringComparer.Ordinal)],
        version.Frontiers.Depth, [.. version.Frontiers.Sets.Select(s => string.Join(" and ", s.Select(f => f.Name)))], version.Frontiers.Complete);

    public bool Equals(Outlook? other) => other is not null && (Yes, Verdict, Stale, YesUntil, Depth, Complete) == (other.Yes, other.Verdict, other.Stale, other.YesUntil, other.Depth, other.Complete)
        && EndedBy.SequenceEqual(other.EndedBy) && Sets.SequenceEqual(other.Sets);

    public override int GetHashCode() => (Yes, Verdict, Stale, YesUntil, Depth).GetHashCode();
}
