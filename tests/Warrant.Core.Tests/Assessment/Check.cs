using System.Globalization;
using System.Text.RegularExpressions;

namespace Warrant.Core.Tests;

/// <summary>
/// Text → assessment: the one way by which these tests reach the engine. What a case must have and the text does not say (decision, people,
/// system, criterion) is filled in, so that a test shows only what it is about.
/// </summary>
/// <remarks>
/// Within a line `{doc}` stands for a document that holds, `{log 3/100}` for a log with 3 successes in 100 samples that is expected to stay below 0.2,
/// `{by mina}` for who raised a challenge and when. A key that the line gives itself is left out of them.
/// </remarks>
static partial class Check
{
    public static Assessment Case(string text, string asOf = "2026-11-20", RecordFacts? record = null)
    {
        var body = string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(Long)) + "\n";
        var whole = string.Concat(prelude.Where(p => !$"\n{body}".Contains($"\n{p.Key}:")).Select(p => p.Value + "\n")) + body;
        var (safetyCase, findings) = CaseReader.Read([Document.Read(0, new Source("case.yaml", whole))], []);
        return Assessor.Assess(safetyCase, findings, safetyCase.Evidence.Where(e => e.File is not null || e.Log is not null).ToDictionary(e => e.Id, Exhibit), Date(asOf), record: record);
    }

    public static DateOnly Date(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>How an element, step or leg stands the first time.</summary>
    public static Standing Stands(this Assessment assessment, string address) => assessment.First[assessment.Formula.Node(address)!.Value];

    /// <summary>How it stands the third time.</summary>
    public static Standing Answers(this Assessment assessment, string address) => assessment.Third[assessment.Formula.Node(address)!.Value];

    public static bool IsStale(this Assessment assessment, string address) => assessment.IsStale(assessment.Formula.Node(address)!.Value);

    public static IEnumerable<Finding> Of(this Assessment assessment, string code) => assessment.Findings.Where(f => f.Rule.Code == code);

    /// <summary>The codes of all errors, for a message that says why a case that should answer yes does not.</summary>
    public static string Errors(this Assessment assessment) =>
        string.Concat(assessment.Findings.Where(f => f.Severity is Severity.Error && f.WaivedBy is null).Select(f => FindingText.Of(f, assessment.Case.Sources)));

    // What a file has that no digest in the text binds: another one.
    const string Unbound = "sha256:fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210";
    const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    static readonly Dictionary<string, string> prelude = new()
    {
        ["case"] = "case: tiny",
        ["title"] = "title: A case for tests",
        ["top"] = "top: C0",
        ["writers"] = "writers: [ada]",
        ["decision"] = """
            decision:
              action: launch-api
              question: May Atlas be served?
              system: atlas
              until: 2027-03-31
              authority: board
              if-invalid: { do: withdraw, owner: ops, within: 2 hours }
            """,
        ["people"] = """
            people:
              ada: { name: Ada, roles: [writer] }
              mina: { name: Mina, roles: [reviewer, red-team], interests: none, access: full, funding: own budget }
              board: { name: Board, roles: [decision-maker, risk-acceptor], interests: none, access: full, funding: own budget }
            """,
        ["systems"] = """
            systems:
              atlas: { model: Atlas, family: atlas, build: 2026-09, weights-open: no, channel: API, users: vetted, prompt: p1, scaffold: none, tools: [python], safeguards: [filter],
                access: rate limit, monitoring: all traffic, data: none, actions: text, incident-response: IR-7 }
            """,
        ["criteria"] = """
            criteria:
              K1: { text: Few incidents., owner: board, basis: acarp, measure: incidents a year, limit: 0.01, borne-by: [users], why-accept: They gain more., consulted: panel }
            """,
    };

    static readonly Dictionary<string, string[]> longs = new()
    {
        ["doc"] = ["text: A report.", "kind: audit", "grade: primary", "origin: internal", "producer: red team", "conflicts: none", "system: atlas", "collected: 2026-10-01",
            "file: docs/report.md", $"digest: {Digest}", "at: section 1", "found: for", "read-by: mina"],
        ["log"] = ["text: A run.", "kind: capability-evaluation", "grade: primary", "origin: internal", "producer: red team", "conflicts: none", "system: atlas", "collected: 2026-10-01",
            $"digest: {Digest}", "measure: { scorer: includes, value: mean }", "expect: { upper: 0.2 }"],
        ["by"] = ["text: A doubt.", "on: 2026-10-02"],
    };

    static string Long(string line) => Word().Replace(line, m =>
    {
        var word = m.Groups["word"].Value;
        var said = longs[word].Where(d => !Regex.IsMatch(line, $@"[{{,] {d.Split(':')[0]}:"));
        return string.Join(", ", word switch
        {
            "by" => said.Append($"raised-by: {m.Groups["value"].Value}"),
            "log" => said.Append($"log: logs/{m.Groups["value"].Value.Replace("/", "-of-")}.json"),
            _ => said,
        });
    });

    // `docs/gone.md` is missing; every other artefact is as its digest says, and a log holds what its name says.
    static Exhibit Exhibit(EvidenceItem evidence)
    {
        if (evidence.File?.Value == "docs/gone.md") return new(evidence.Id, ArtefactState.Missing);
        var present = new Exhibit(evidence.Id, ArtefactState.Present) { Digest = evidence.Node["digest"] is null ? Unbound : Digest };
        if (evidence.Log is not { } log) return present;
        var counts = Counts().Match(log.Value);
        var (events, trials) = (int.Parse(counts.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(counts.Groups[2].Value, CultureInfo.InvariantCulture));
        return present with
        {
            Run = new Run
            {
                Format = "inspect", Task = "t", Model = "atlas", Status = "success", PlannedSamples = trials, Scorers = ["includes"],
                Observations = [.. Enumerable.Range(1, trials).Select(i => new Observation($"{i}", 1, new Dictionary<string, Score> { ["includes"] = new(i <= events ? 1 : 0, null) }))],
            },
        };
    }

    [GeneratedRegex(@"\{(?<word>doc|log|by)(?: (?<value>[^}]+))?\}")]
    private static partial Regex Word();

    [GeneratedRegex("([0-9]+)-of-([0-9]+)")]
    private static partial Regex Counts();
}
