using FsCheck;
using FsCheck.Fluent;

namespace Warrant.Core.Tests;

/// <summary>A text that is read in stretches says what it says when it is read in one go, or is not read in stretches.</summary>
public sealed class SplitReadingTests
{
    static Config Many(int tests) => Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(0x5eed, 0x53);

    // Lines that a cut might fall before, between what opens and closes something over several lines.
    static readonly string[] Lines =
    [
        "claims:", "evidence:", "\"risks\":", "top: C0", "claims: |", "claims: {", "claims: &a", "claims: {}", "claims", "title: >-", "title: \"one", "title: 'one", "- a", "? a", ": b", "}", "]", "---", "--- |", "...", "# note",
        "  C0: { text: a }", "  C1:", "  \"C2\": b", "  C3: { text: a,", "  C4: |", "  C5: \"one", "  two\"", "  'two'", "  two", "  }", "  - a", "  # note", "  ? C6", "  : b", "  C7: [", "  ]", "  { C8: a }", "  !t C9: a", "  C10: *a",
        "    text: a", "    text: |", "      words", "    words", "   C11: a", "    }", "", " ", "\t", "  \t", "     ", "a\r  C12: b", "  a\r...", "  C13: a\r---\rb: c",
    ];

    static readonly string[] Plain = ["claims:", "risks:", "  C0: { text: a }", "  C1:", "    text: b", "  C2: { text: b, text: c }", "  C3: &a b", "  # note"];

    // Mostly what is well: a text with many odd lines is broken anyhow.
    static readonly Gen<string> Line = Gen.OneOf(Gen.Elements(Plain), Gen.Elements(Plain), Gen.Elements(Plain), Gen.Elements(Lines));

    [Fact]
    public void Lines_in_any_order()
    {
        var used = new Counter();
        var texts = from count in Gen.Choose(2, 10)
                    from lines in Gen.ArrayOf(Line, count)
                    from least in Gen.Choose(1, 30)
                    from end in Gen.Elements("\n", "\r\n")
                    select (Text: string.Join(end, lines) + end, Least: least);
        Prop.ForAll(texts.ToArbitrary(), t => Agrees(t.Text, t.Least, used)).Check(Many(10_000));
        Assert.True(used.Value > 200, $"only {used.Value} of the texts were read in stretches");
    }

    [Fact]
    public void A_case_with_something_put_in_or_taken_out()
    {
        var used = new Counter();
        var text = string.Join('\n', YesCase.Files().Where(f => f.Key.EndsWith(".yaml", StringComparison.Ordinal)).Select(f => f.Value)) + "\n";
        var edits = from at in Gen.Choose(0, text.Length - 1)
                    from length in Gen.Choose(0, 10)
                    from line in Line
                    from before in Gen.Elements("", "\n", "\n")
                    from least in Gen.Choose(1, 300)
                    select (Text: text[..at] + before + line + before + text[Math.Min(text.Length, at + length)..], Least: least);
        Prop.ForAll(edits.ToArbitrary(), e => Agrees(e.Text, e.Least, used)).Check(Many(2_000));
        Assert.True(used.Value > 200, $"only {used.Value} of the texts were read in stretches");
    }

    [Theory]
    [InlineData("claims:\n  C0: { text: a }\n  C1: { text: b }\nrisks:\n  R0: { text: c }\n")]
    [InlineData("\uFEFFtop: C0\r\nclaims:\r\n  C0:\r\n    text: |\r\n      a\r\n  C1:\r\n  C2: &x { text: b, text: c }\r\n")]
    [InlineData("---\n# first\nclaims:\n\n  C0: a\n  # between\n  C1: b\nclaims:\n  C2: c\n")]
    public void What_is_simple_is_read_in_stretches(string text)
    {
        var used = new Counter();

        Assert.True(Agrees(text, 1, used));
        Assert.Equal(1, used.Value);
    }

    [Theory]
    [InlineData("claims: |\n  C0: a\n  C1: b\n")]
    [InlineData("claims:\n    C0: a\n  C1: b\n")]
    [InlineData("  claims:\n    C0: a\n  risks:\n    R0: b\n")]
    [InlineData("# note\n  claims: {}\nrisks: {}\n")]
    [InlineData("a: 1\n...\nb: 2\n")]
    [InlineData("a: 1\n---\nb: 2\n")]
    [InlineData("--- |\nclaims:\n  C0: a\n")]
    [InlineData("{ a: b }\nclaims:\n  C0: a\n")]
    [InlineData("claims: &a\n  C0: a\n  C1: b\n")]
    [InlineData("title: \"one\nclaims: two\"\n")]
    public void What_a_cut_would_change_is_read_in_one_go(string text) => Assert.Null(SplitReading.Read(0, text, 1));

    [Fact]
    public void Elements_in_a_stretch_of_their_own_are_as_deep_as_they_are()
    {
        var deepest = new string('[', YamlPiece.MaxDepth - 2) + new string(']', YamlPiece.MaxDepth - 2);
        var text = $"claims:\n  C0: a\n  C1: {deepest}\n";

        Assert.NotNull(SplitReading.Read(0, text, 1));
        Assert.Null(SplitReading.Read(0, text.Replace("[]", "[[]]", StringComparison.Ordinal), 1));
    }

    sealed class Counter
    {
        public int Value { get; set; }
    }

    static bool Agrees(string text, int least, Counter used)
    {
        if (SplitReading.Read(0, text, least) is not { } split) return true;
        used.Value++;
        var whole = new YamlPiece(0, text, 0, text.Length);
        Assert.Null(whole.Broken);
        Assert.Equal(Dump(whole.Sections), Dump(split.Sections));
        Assert.Equal(whole.Findings, split.Findings);
        return true;
    }

    static string Dump(IEnumerable<Entry> entries) => string.Join(", ", entries.Select(e => $"{e.Key.Value}@{e.Key.At}: {Dump(e.Value)}"));

    static string Dump(Node node) => node switch
    {
        MapNode map => $"{{{Dump(map.Entries)}}}@{map.At}",
        ListNode list => $"[{string.Join(", ", list.Items.Select(Dump))}]@{list.At}",
        Scalar scalar => $"{(scalar.Plain ? "" : "\"")}{scalar.Value}@{scalar.At}",
        _ => throw new InvalidOperationException(),
    };
}
