namespace Warrant.Files.Tests;

public sealed class YamlEditTests
{
    const string Text = """
        # What this case rests on
        evidence:   # all of it

          E1:               # the run
            text: "Run of the suite."   # quoted
            log: logs/run.eval
            # a digest will stand here

          E2: { text: Minutes., kind: document,   file: 'docs/a.md' } # flow

        challenges:
          D1:
            text: >-
              A long doubt
              over two lines.
            grounds:
            - E1   # first
            - E2
            status: open
        searches: []
        title:

        """;

    public static TheoryData<string, YamlChange, string, string> Edits => new()
    {
        { "a text is replaced between its comments", YamlChange.Set("Run.", "evidence", "E1", "text"), "    text: \"Run of the suite.\"   # quoted", "    text: Run.   # quoted" },
        { "a key is added under the last one", YamlChange.Set("2026-09-12", "evidence", "E1", "collected"), "    log: logs/run.eval\n", "    log: logs/run.eval\n    collected: 2026-09-12\n" },
        { "a map on one line stays on one line", YamlChange.Set("sha256:ab", "evidence", "E2", "digest"), "'docs/a.md' }", "'docs/a.md', digest: sha256:ab }" },
        { "a value in flow keeps its neighbours", YamlChange.Set("docs/b, c.md", "evidence", "E2", "file"), "'docs/a.md'", "\"docs/b, c.md\"" },
        { "a status", YamlChange.Set("answered", "challenges", "D1", "status"), "status: open", "status: answered" },
        { "a map in an element", YamlChange.Set(YamlValue.Map(("by", "rita"), ("until", "2027-01-01")), "challenges", "D1", "accepted"), "    status: open\n", "    status: open\n    accepted: { by: rita, until: 2027-01-01 }\n" },
        { "an element is added, apart as the others are", YamlChange.Set(YamlValue.Map(("text", "A third."), ("kind", "audit")), "evidence", "E3"), "'docs/a.md' } # flow\n", "'docs/a.md' } # flow\n\n  E3:\n    text: A third.\n    kind: audit\n" },
        { "an item of a list in a block", YamlChange.Append("E3", "challenges", "D1", "grounds"), "    - E2\n", "    - E2\n    - E3\n" },
        { "an item of an empty list", YamlChange.Append(YamlValue.Map(("text", "Looked."), ("person", "rita")), "searches"), "searches: []", "searches: [{ text: Looked., person: rita }]" },
        { "a folded text becomes a plain one", YamlChange.Set("Short.", "challenges", "D1", "text"), "    text: >-\n      A long doubt\n      over two lines.\n", "    text: Short.\n" },
        { "a text of two lines", YamlChange.Set("One.\nTwo: # 2", "challenges", "D1", "status"), "    status: open\n", "    status: |-\n      One.\n      Two: # 2\n" },
        { "a list in flow", YamlChange.Set("none", "searches"), "searches: []", "searches: none" },
        { "an empty value", YamlChange.Set("A title", "title"), "title:\n", "title: A title\n" },
        { "a key is taken away", YamlChange.Remove("challenges", "D1", "grounds"), "    grounds:\n    - E1   # first\n    - E2\n", "" },
        { "the first in flow", YamlChange.Remove("evidence", "E2", "text"), "{ text: Minutes., kind", "{ kind" },
        { "the last in flow", YamlChange.Remove("evidence", "E2", "file"), ",   file: 'docs/a.md' }", " }" },
        { "a section that is not there", YamlChange.Set("Mended.", "monitors", "M1", "text"), "title:\n", "title:\n\nmonitors:\n  M1:\n    text: Mended.\n" },
    };

    [Theory, MemberData(nameof(Edits))]
    public void Changes_what_it_says_and_nothing_else(string what, YamlChange change, string before, string after)
    {
        Assert.True(Text.Contains(before), what);
        Assert.Equal(Text.Replace(before, after), YamlEdit.Apply(Text, change));
    }

    [Theory, MemberData(nameof(Edits))]
    public void Keeps_the_line_ends_of_the_file(string what, YamlChange change, string before, string after)
    {
        var text = Text.Replace("\n", "\r\n");
        Assert.True(text.Contains(before.Replace("\n", "\r\n")), what);
        Assert.Equal(text.Replace(before.Replace("\n", "\r\n"), after.Replace("\n", "\r\n")), YamlEdit.Apply(text, change));
    }

    [Fact]
    public void A_comment_that_stands_deeper_belongs_to_what_is_above() =>
        Assert.Equal("a:\n  b:\n    c: 1\n    # of b\n  d:\n    e: 2\n", YamlEdit.Apply("a:\n  b:\n    c: 1\n    # of b\n", YamlChange.Set(YamlValue.Map(("e", "2")), "a", "d")));

    [Fact]
    public void A_text_without_a_last_line_end_stays_so() => Assert.Equal("a: 1\nb: 2\n\nc: 3", YamlEdit.Apply("a: 1\nb: 2", YamlChange.Set("3", "c")));

    [Fact]
    public void A_whole_case_starts_from_nothing() => Assert.Equal("a:\n  b:\n    c: 1\n", YamlEdit.Apply("", YamlChange.Set("1", "a", "b", "c")));

    [Theory]
    [InlineData("a: [1, 2", "is not sound YAML")]
    [InlineData("a: &x 1\nb: *x\n", "is not sound YAML")]
    [InlineData("a:\n  b: 1\n  b: 2\n", "stands there twice")]
    [InlineData("a: text\n", "is no map")]
    [InlineData("{ c: d }\n", "by hand")]
    public void Refuses_what_it_cannot_do_without_harm(string text, string why) =>
        Assert.Contains(why, Assert.Throws<EditRefusedException>(() => YamlEdit.Apply(text, YamlChange.Set("2", "a", "b"))).Message);

    [Fact]
    public void Refuses_to_take_away_what_is_not_there() =>
        Assert.Contains("`a/b` is not there", Assert.Throws<EditRefusedException>(() => YamlEdit.Apply("a:\n  c: 1\n", YamlChange.Remove("a", "b"))).Message);

    [Theory]
    [InlineData("\u001B[32myes")]
    [InlineData("a: b")]
    [InlineData("# not a comment")]
    [InlineData("x #y")]
    [InlineData("- a")]
    [InlineData(" spaces ")]
    [InlineData("\u0085\u2028\uFEFF\0")]
    [InlineData("true")]
    [InlineData("*a &b !c %d @e `f`")]
    [InlineData("emoji 🙂 \"quoted\" \\ back")]
    [InlineData("tab\tand\r\nline")]
    [InlineData("\n\nstarts with lines")]
    [InlineData("ends with lines\n\n\n")]
    [InlineData("---")]
    [InlineData("<<")]
    [InlineData("")]
    public void Any_text_comes_back_as_it_was(string value)
    {
        foreach (var text in new[] { "a:\n  b: { c: 1 }\n  d:\n    e: 1\n", "a: {b: {c: 1}, d: {e: 1}}\n" })
            foreach (var key in new[] { "c", "new" })
            {
                var edited = YamlEdit.Apply(text, YamlChange.Set(value, "a", "b", key), YamlChange.Set(value, "a", "d", key));
                Assert.Equal(2, Reading.Texts(edited).Count(t => t == value));
            }
    }

    [Fact]
    public void Half_a_character_is_refused() =>
        Assert.Contains("half a character", Assert.Throws<EditRefusedException>(() => YamlEdit.Apply("a: 1\n", YamlChange.Set("\uD800", "a"))).Message);
}
