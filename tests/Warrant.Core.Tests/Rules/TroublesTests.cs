namespace Warrant.Core.Tests;

public sealed class TroublesTests
{
    static readonly string good = "sha256:" + new string('a', 64);
    static readonly string bad = "sha256:" + new string('b', 64);

    static readonly string[] artefacts = ["", "log: a", "file: a", $"log: a\n    digest: {good}", $"file: a\n    digest: {good}", $"files: [{{ path: b, digest: {good} }}]"];

    static readonly string[] rest =
    [
        "", "at: page 1\n    found: for\n    read-by: mina", "at: page 1\n    found: against\n    read-by: mina", "at: page 1\n    found: for\n    read-by: ada", "collected: 2027-01-01",
        "measure: { value: mean }", "measure: { value: mean }\n    expect: { upper: 0.4 }", "measure: { value: mean }\n    expect: { upper: 0.1 }", "measure: { value: mean }\n    expect: { lower: 0.9 }",
        "measure: { scorer: none, value: mean }\n    expect: { lower: 0.9 }",
    ];

    static IEnumerable<Exhibit?> Exhibits() =>
    [
        null, new("E1", ArtefactState.Missing), new("E1", ArtefactState.Outside), new("E1", ArtefactState.Unreadable) { Problem = "`a` cannot be read" },
        new("E1", ArtefactState.Present) { Digest = good, Run = Clean }, new("E1", ArtefactState.Present) { Digest = bad, Run = Clean },
        new("E1", ArtefactState.Present) { Digest = good, Problem = "`a` is no log" }, new("E1", ArtefactState.Present) { Digest = bad, Problem = "`a` is no log" },
        new("E1", ArtefactState.Present) { Digest = good, Run = Clean, OtherProblems = ["`b` is missing"] },
    ];

    static Run Clean => new()
    {
        Format = "made",
        Scorers = ["s"],
        Observations = [.. Enumerable.Range(1, 10).Select(i => new Observation($"{i}", 1, new Dictionary<string, Score> { ["s"] = new(0, null) }))],
    };

    [Fact]
    public void What_does_not_hold_has_exactly_one_rule_that_says_so()
    {
        var seen = new Dictionary<string, int>();
        foreach (var artefact in artefacts)
            foreach (var keys in rest)
                foreach (var exhibit in Exhibits())
                {
                    var assessment = Assess($"{artefact}\n    {keys}", exhibit);
                    var codes = Codes(assessment);
                    var standing = assessment.First[assessment.Case["E1"]!.Index];
                    Assert.True(codes.Count == (standing is Standing.Holds ? 0 : 1), $"{standing} and {string.Join(", ", codes)}: {artefact} {keys} {exhibit}");
                    var outcome = codes.FirstOrDefault() ?? "holds";
                    seen[outcome] = seen.GetValueOrDefault(outcome) + 1;
                }
        Assert.Equal(["WR009", "WR302", "WR303", "WR304", "holds"], seen.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_set_aside_is_not_complained_of()
    {
        foreach (var exhibit in Exhibits().Where(e => e?.State is not ArtefactState.Outside))
            Assert.Empty(Codes(Assess("log: a\n    not-used: { because: it was repeated, person: mina }", exhibit)));
    }

    static Assessment Assess(string keys, Exhibit? exhibit) => OneFile.Assess($$"""
        top: C0
        writers: [ada]
        people:
          ada: { name: Ada, roles: [writer] }
          mina: { name: Mina, roles: [reviewer] }
        claims:
          C0: { text: It holds., step: { evidence: By E1., because: It says so., premises: [E1] } }
        evidence:
          E1:
            text: An item.
            kind: document
            {{keys}}
        """, exhibit is null ? [] : [exhibit]);

    static HashSet<string> Codes(Assessment assessment) =>
        [.. assessment.Findings.Where(f => f.Element == "E1" && f.Rule.Code is "WR009" or "WR302" or "WR303" or "WR304").Select(f => f.Rule.Code)];
}
