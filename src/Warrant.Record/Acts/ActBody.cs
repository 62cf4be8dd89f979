namespace Warrant.Record;

/// <summary>What an act says, besides who and when. Its JSON has the names of the properties, with a small first letter; what is null is left out.</summary>
public abstract record ActBody;

/// <summary>A version of the case: all its files by bytes, who its people are, what it answers.</summary>
/// <param name="Manifest">The digest of the manifest in the content store.</param>
/// <param name="Assessment">The digest of the whole assessment as JSON, in the content store: findings, forecast and all.</param>
/// <param name="Answer">Whether the case answered yes on the day.</param>
/// <param name="EndedBy">The grounds that end the yes.</param>
/// <param name="BlockedBy">The codes of the errors between the case and a yes.</param>
/// <param name="TriageDays">For how many days a later challenge may wait for a look.</param>
/// <param name="YesUntil">The last day of the yes if nothing changes.</param>
/// <param name="BreakSets">The smallest sets of what held whose failure would have turned the yes, each as names; null where there is none, or none could be worked out.</param>
public sealed record Baseline(
    string Manifest, string Assessment, bool Answer, IReadOnlyList<string> EndedBy, IReadOnlyList<string> BlockedBy, string Question, string Action, SystemFields System,
    DateOnly Until, string Authority, int TriageDays, IReadOnlyList<PersonLine> People, DateOnly? YesUntil = null,
    IReadOnlyList<IReadOnlyList<string>>? BreakSets = null) : ActBody;

/// <summary>A system and its fields, `like` followed.</summary>
public sealed record SystemFields(string Id, IReadOnlyDictionary<string, string> Fields);

/// <summary>A person as the record knows them from one baseline to the next.</summary>
/// <param name="Writer">Whether they wrote any of the case.</param>
public sealed record PersonLine(string Id, IReadOnlyList<string> Roles, bool Writer, IReadOnlyList<string> Keys, string? Team = null, string? Employer = null);

/// <summary>What an evaluation must show, sealed before its run.</summary>
/// <param name="Measure">The keys of `measure` as text.</param>
/// <param name="Expect">The keys of `expect` as text.</param>
public sealed record ExpectationSealed(string Evidence, IReadOnlyDictionary<string, string> Measure, IReadOnlyDictionary<string, string> Expect, int PlannedSamples) : ActBody;

/// <summary>What a custodian read in a log that may not leave its place.</summary>
public sealed record MeasurementAttested(string Evidence, string Digest, IReadOnlyDictionary<string, string> Measure, int Samples, int Events, string Reader) : ActBody;

/// <param name="Id">An id of its own, such as `RV1`.</param>
/// <param name="Reviewer">Who will review.</param>
public sealed record ReviewOpened(string Id, string Reviewer, string Scope, string Access) : ActBody;

/// <param name="Independence">0: the writers' own people; 1: no writer; 2: another team; 3: another employer.</param>
/// <param name="Conflicts">In words; `none` is an answer.</param>
/// <param name="Dissent">Verbatim.</param>
public sealed record ReviewSubmitted(string Id, int Hours, int Independence, string Conflicts, IReadOnlyList<ReviewFinding> Findings, IReadOnlyList<Dissent> Dissent) : ActBody;

/// <param name="Disposition">`open`, `mended`, `accepted` or `rejected`.</param>
public sealed record ReviewFinding(string Text, string Disposition, string? Element = null);

public sealed record Dissent(string By, string Text);
