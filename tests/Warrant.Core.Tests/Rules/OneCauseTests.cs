namespace Warrant.Core.Tests;

/// <summary>One slip in a case that answers yes: the answer is no, one finding says why, and no waiver makes it a yes.</summary>
public sealed class OneCauseTests
{
    [Theory]
    [InlineData("top: C0\n", "", "WR104")]
    [InlineData("top: C0", "top: C77", "WR104")]
    [InlineData("top: C0", "top: C 0", "WR005")]
    [InlineData("top: C0", "topp: C0", "WR004")]
    [InlineData("title: A case that answers yes\n", "", "WR006")]
    [InlineData("title:", "titl:", "WR004")]
    [InlineData("  until: 2027-03-31\n", "", "WR402")]
    [InlineData("  until: 2027-03-31", "  until: next spring", "WR005")]
    [InlineData("  until: 2027-03-31", "  untill: 2027-03-31", "WR004")]
    [InlineData("  authority: board\n", "", "WR201")]
    [InlineData("  authority: board\n  if-invalid: { do: withdraw it, owner: ops, within: 2 hours }\n", "", "WR201")]
    [InlineData("owner: ops, within", "within", "WR006")]
    [InlineData("C2: What is stopped in time is no incident.", "C2:", "WR107")]
    [InlineData("C2: What is stopped in time is no incident.", "C2: [a, b]", "WR005")]
    [InlineData("because: There is no third.", "because:", "WR005")]
    [InlineData("because: There is no third.", "becuase: There is no third.", "WR004")]
    [InlineData("premises: [E3]", "premises: E3", "WR005")]
    [InlineData("    text: Misuse is stopped.\n    step: { evidence: Looked at., because: The minutes say so., premises: [E3] }", "    text: Misuse is stopped.", "WR006")]
    [InlineData("    text: Misuse is stopped.\n    step: {", "    text: Misuse is stopped.\n    stp: {", "WR004")]
    [InlineData("    text: Misuse is stopped.\n    step: { evidence: Looked at., because: The minutes say so., premises: [E3] }", "    text: Misuse is stopped.\n    undeveloped: true", "WR106")]
    [InlineData("page 3, found: for, read-by: rita", "page 3, found: for, read-by: zoe", "WR101")]
    [InlineData("page 3, found: for, read-by: rita", "page 3, found: for, read-by: Rita the reviewer", "WR005")]
    [InlineData("page 3, found: for, read-by: rita", "page 3, found: yes, read-by: rita", "WR005")]
    [InlineData("page 3, found: for, read-by: rita", "page 3, found: for, readby: rita", "WR004")]
    [InlineData("page 3, found: for, read-by: rita", "page 3, found: for, read-by: ada", "WR304")]
    [InlineData(", at: page 3, found: for, read-by: rita", "", "WR304")]
    [InlineData("writers: [ada]", "writers: Ada Berg", "WR005")]
    [InlineData("writers: [ada]", "writers: [Ada Berg]", "WR005")]
    [InlineData("writers: [ada]", "writers: []", "WR005")]
    [InlineData("case: yes-case", "case: A case", "WR005")]
    [InlineData("collected: 2026-09-01, valid-for", "collected: 2026-02-30, valid-for", "WR005")]
    [InlineData("E3: { text: Minutes., kind: document, grade: primary, origin: internal, producer: safety, conflicts: none, system: sut, collected: 2026-09-01, file: minutes.md", "E3: { text: Minutes., kind: document, grade: primary, origin: internal, producer: safety, conflicts: none, system: sut, collected: 2026-09-01, file: \"\"", "WR005")]
    [InlineData("because: There is no third.", "because: \"\u200B \"", "WR005")]
    [InlineData("because: There is no third.", "because: \u3164", "WR005")]
    [InlineData("because: There is no third.", "because: TBD", "WR005")]
    [InlineData("because: There is no third.", "because: '-'", "WR005")]
    [InlineData("because: There is no third.", "because: T\u200BBD", "WR005")]
    [InlineData("because: There is no third.", "because: \uFF34\uFF22\uFF24", "WR005")]
    [InlineData("because: There is no third.", "because: none", "WR005")]
    [InlineData("C2: What is stopped in time is no incident.", "C2: n/a", "WR005")]
    [InlineData("page 3, found: for", "unknown, found: for", "WR005")]
    [InlineData("title: A case that answers yes", "title: '?'", "WR005")]
    [InlineData("text: Serving it meets K1.", "text: ...", "WR005")]
    [InlineData("question: May it be served?", "question: to be determined", "WR005")]
    [InlineData("do: withdraw it", "do: nothing", "WR005")]
    [InlineData("text: Misuse is stopped.\n    step: { evidence: Looked at.", "text: Misuse is stopped.\n    step: { evidence: '?'", "WR005")]
    [InlineData("name: Ada,", "name: '-',", "WR005")]
    [InlineData("C2: What is stopped in time is no incident.", "C2: \" \"", "WR107")]
    [InlineData("page 3, found: for", "\"\u00A0\", found: for", "WR005")]
    [InlineData("status: answered, answer: C9", "status: answered", "WR006")]
    [InlineData("rebuts: C1, raised-by", "rebut: C1, raised-by", "WR004")]
    [InlineData("reading: { value: 1, on: 2026-11-10 }", "reading: { value: 1 }", "WR006")]
    public void One_slip_has_one_finding_that_nobody_can_waive(string said, string instead, string code)
    {
        // Both legs are needed here, so that no other leg carries the case.
        var files = YesCase.Files().ToDictionary(f => f.Key, f => f.Value.ReplaceLineEndings("\n").Replace("Either does alone.", "Both do together.\n      at-least: 2"));
        Assert.True(Checking.Check(files).Yes);
        Assert.Contains(files.Values, text => text.Contains(said, StringComparison.Ordinal));
        files = files.ToDictionary(f => f.Key, f => f.Value.Replace(said, instead, StringComparison.Ordinal));

        var assessment = Checking.Check(files);
        Assert.False(assessment.Yes);
        Assert.Equal([code], assessment.Findings.Where(f => f.Severity is Severity.Error).Select(f => f.Rule.Code));

        files["waivers.yaml"] = "waivers:\n" + string.Concat(assessment.Findings.Select(f =>
            $"  - {{ finding: {f.Rule.Code}, element: {f.Element ?? "yes-case"}, because: r, granted-by: rita, until: 2026-12-31 }}\n"));
        Assert.False(Checking.Check(files).Yes);
    }
}
