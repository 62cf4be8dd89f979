using System.Text;
using System.Text.Json.Nodes;
using Warrant.Core;
using Warrant.Files;

namespace Warrant.Record;

/// <summary>Makes a baseline of a case as it is on the disk: every file goes into the content store.</summary>
public static class Baselining
{
    const int UsualTriageDays = 7;

    /// <param name="allowed">Is given body and case digest before anything goes into the store, the body without its two digests; what it throws goes through. A baseline that the roles forbid must leave nothing behind.</param>
    /// <returns>The act's body, and the case digest of the version.</returns>
    /// <exception cref="RecordException">The case has no complete decision, a file cannot be read, or the files changed meanwhile.</exception>
    public static (Baseline Body, string CaseDigest) Make(CaseFolder folder, Assessment assessment, ContentStore store, Action<Baseline, string>? allowed = null)
    {
        var safetyCase = assessment.Case;
        if (safetyCase.Decision is not { Action: { } action, Question: { } question, Until: { } until, Authority: { } authority } decision || safetyCase.Find<SystemConfiguration>(decision.System?.Value) is not { } system)
            throw new RecordException("the case has no complete decision (action, question, system, until, authority), so there is nothing that could be decided");
        var digest = CaseDigest.Of(folder.Documents);
        var body = new Baseline(
            "", "", assessment.Yes, assessment.Forecast?.EndedBy ?? [], assessment.BlockedBy,
            question.Value, action.Value, Fields(safetyCase, system), until.Value, authority.Value, TriageDays(decision, assessment.AsOf),
            People(safetyCase, int.MaxValue), assessment.Forecast?.YesUntil);
        allowed?.Invoke(body, digest);
        var manifest = new Manifest(Relative(folder, folder.Root), [.. Paths(folder, safetyCase).Select(p => File(folder, p, store))]);
        // Logs take long to read, and whoever writes to a file meanwhile would have a version signed that nobody assessed.
        if (CaseDigest.Of(CaseFolder.Read(folder.Root).Documents) != digest) throw new RecordException("the files of the case have changed since they were read; try again");
        return (body with { Manifest = store.Put(manifest.Bytes()), Assessment = store.Put(Encoding.UTF8.GetBytes(AssessmentJson.Of(assessment))) }, digest);
    }

    /// <summary>The key of a baseline that the files of its version give another value; null where there is none. What an act copies from the files, a program of somebody's own could write otherwise.</summary>
    /// <param name="day">The day of the act.</param>
    /// <param name="own">How many documents of the case are the version's; who comes in with a later one is not among its people.</param>
    public static string? Difference(Baseline body, SafetyCase files, DateOnly day, int own = int.MaxValue)
    {
        if (files.Decision is not { } decision || files.Find<SystemConfiguration>(decision.System?.Value) is not { } system) return "system";
        var said = body with
        {
            Question = decision.Question?.Value ?? "", Action = decision.Action?.Value ?? "", System = Fields(files, system), Until = decision.Until?.Value ?? default, Authority = decision.Authority?.Value ?? "",
            TriageDays = TriageDays(decision, day), People = People(files, own),
        };
        var (act, other) = (ActKinds.ToJson(body).AsObject(), ActKinds.ToJson(said).AsObject());
        return other.FirstOrDefault(p => !JsonNode.DeepEquals(p.Value, act[p.Key])).Key;
    }

    /// <summary>What a system says, `like` followed; a field that nobody gives is absent.</summary>
    public static SystemFields Fields(SafetyCase safetyCase, SystemConfiguration system) => new(system.Id, new SortedDictionary<string, string>(
        Systems.Fields.Where(f => safetyCase.Field(system, f) is not null).ToDictionary(f => f, f => safetyCase.Field(system, f)!), StringComparer.Ordinal));

    // All that was read, what was ignored or unreadable for its name too: an assessment of the copy must find what the assessment of the case found.
    static IEnumerable<string> Paths(CaseFolder folder, SafetyCase safetyCase) =>
        safetyCase.Sources.Select(s => s.Path)
            .Concat(safetyCase.Evidence.SelectMany(e => new[] { e.Log?.Value, e.File?.Value }.Concat(e.Files.Select(f => (string?)f.Path.Value))).OfType<string>())
            .Select(folder.Within).OfType<string>().Where(Artefacts.Exists).Select(f => Relative(folder, f)).Distinct().Order(StringComparer.Ordinal);

    static ManifestFile File(CaseFolder folder, string path, ContentStore store)
    {
        try
        {
            using var stream = Artefacts.Open(Path.Combine(folder.Repository, path));
            return new(path, store.Put(stream), stream.Length);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new RecordException($"`{path}` could not be put into the store: {problem.Message}");
        }
    }

    static string Relative(CaseFolder folder, string full) => Path.GetRelativePath(folder.Repository, full).Replace('\\', '/');

    static IReadOnlyList<PersonLine> People(SafetyCase safetyCase, int own) => [.. safetyCase.Elements.OfType<Person>().Where(p => p.At.File < own).OrderBy(p => p.Id, StringComparer.Ordinal).Select(p => Line(safetyCase, p))];

    static PersonLine Line(SafetyCase safetyCase, Person person) => new(
        person.Id, [.. person.Roles.Select(r => r.Value)], safetyCase.IsWriter(person.Id),
        person.Node["keys"] is ListNode keys ? [.. keys.Items.OfType<Scalar>().Select(k => k.Value)] : person.Node["keys"] is Scalar one ? [one.Value] : [],
        (person.Node["team"] as Scalar)?.Value, (person.Node["employer"] as Scalar)?.Value);

    static int TriageDays(Decision decision, DateOnly day) =>
        decision.Node["triage"] is Scalar text && Values.Duration(text.Value) is { } period ? period.After(day).DayNumber - day.DayNumber : UsualTriageDays;
}
