namespace Warrant.Core.Tests;

/// <summary>What YAML parsers do that a case must not suffer from.</summary>
public sealed class YamlTests
{
    [Fact]
    public void Places_are_right_after_CRLF()
    {
        var reading = Reading.Of("top: C0\r\nclaims:\r\n  C0:\r\n    text: One\r\n    txet: Two\r\n");

        Assert.Equal(["5:5 txet"], reading.Places("WR004"));
        Assert.Equal("One", reading.Text("C0"));
    }

    [Fact]
    public void Places_are_in_UTF16_units_after_a_surrogate_pair()
    {
        var reading = Reading.Of("claims:\n  C0: { text: \"a 😀 b\", txet: Two }\n");

        Assert.Equal(["2:25 txet"], reading.Places("WR004"));
        Assert.Equal("a 😀 b", reading.Text("C0"));
    }

    [Fact]
    public void A_map_without_braces_in_a_list_has_the_place_of_its_key() =>
        Assert.Equal(["3:30 one: two"], Reading.Of("top: C0\nclaims:\n  C0: { text: One, context: [one: two] }\n").Places("WR005"));

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_key()
    {
        var reading = Reading.Of("\uFEFFtop: C0\nclams: {}\n");

        Assert.Equal("C0", reading.Case.Top?.Value);
        Assert.Equal(["2:1 clams"], reading.Places("WR004"));
    }

    [Theory]
    [InlineData('\u0085')]
    [InlineData('\u2028')]
    [InlineData('\u2029')]
    public void A_line_end_that_no_editor_shows_hides_nothing(char end)
    {
        var reading = Reading.Of($"claims:\n  C0:\n    text: One # a note{end}    undeveloped: true\n    txet: Two\n");

        Assert.Equal([$"3:23 {end}"], reading.Places("WR003"));
        Assert.Null(reading.Case.Find<Claim>("C0")!.Undeveloped);
        Assert.Equal(["4:5 txet"], reading.Places("WR004"));
    }

    [Fact]
    public void A_CR_that_stands_alone_ends_a_line_for_the_parser_alone()
    {
        var reading = Reading.Of("claims:\r\n  C0:\r\n    # a note\r    text: a\r\n    undeveloped: true\r\r\n");
        Assert.Equal(["3:13 \r", "4:22 \r"], reading.Places("WR003"));
        Assert.Equal("a", reading.Text("C0"));
        Assert.Empty(Reading.Of("claims:\r\n  C0: { text: a }\r\n").Places("WR003"));
    }

    [Theory]
    [InlineData("~")]
    [InlineData("null")]
    [InlineData("Null")]
    [InlineData("NULL")]
    public void What_YAML_takes_for_nothing_says_nothing(string word)
    {
        var reading = Reading.Of($"claims:\n  C0:\n    text: a\n    step: {{ decomposition: b, because: {word}, premises: [{word}], side: {{ complete: {word} }} }}\n  C1: {{ text: c, from: \"{word}\" }}\n  C2: {{ text: {word}s }}\n");
        Assert.Equal([word, word, word], reading.Places("WR005").Select(p => p.Split(' ')[1]));
        var step = reading.Case.Find<Claim>("C0")!.Step!;
        Assert.Equal((null, 0, ""), (step.Because, step.Premises.Length, step.Sides[0].Value.Value));
        Assert.Equal((word, $"{word}s"), (new Fields(reading.Case.Find<Claim>("C1")!.Node).Text("from")?.Value, reading.Text("C2")));
    }

    [Theory]
    [InlineData('\0')]
    [InlineData('\u001B')]
    [InlineData('\u007F')]
    [InlineData('\uFFFE')]
    public void Control_characters_are_reported_and_what_follows_is_read(char control)
    {
        var reading = Reading.Of($"claims:\n  C0:\n    text: a{control}{control}b\n  C1: {{ text: c }}\n");

        Assert.Equal([$"3:12 {control}{control}"], reading.Places("WR003"));
        Assert.Equal("a  b", reading.Text("C0"));
        Assert.Equal("c", reading.Text("C1"));
    }

    [Fact]
    public void What_follows_three_dashes_is_reported_and_read()
    {
        var reading = Reading.Of("top: C0\n---\nclaims:\n  C0: { text: One }\n---\nrisks:\n  R1: { text: Two }\n");

        Assert.Equal(["2:1 ---", "5:1 ---"], reading.Places("WR003"));
        Assert.Equal("One", reading.Text("C0"));
        Assert.Equal("Two", reading.Text("R1"));
    }

    [Fact]
    public void Three_dashes_at_the_start_are_no_second_document() =>
        Assert.Empty(Reading.Of("---\ntop: C0\nclaims:\n  C0: { text: One }\n").Places("WR003"));

    [Theory]
    [InlineData("- top: C0\n")]
    [InlineData("just words\n")]
    [InlineData("[a, b]\n")]
    public void A_file_without_sections_is_said_to_be_one(string text) => Assert.Single(Reading.Of(text).Places("WR005"));

    [Theory]
    [InlineData("")]
    [InlineData("\n\n# nothing yet\n")]
    [InlineData("\uFEFF")]
    public void An_empty_file_has_nothing_wrong_in_it(string text) =>
        Assert.Empty(Reading.Of(text).Codes);

    [Fact]
    public void A_merge_key_brings_nothing_in()
    {
        var reading = Reading.Of("claims:\n  C0: &a { text: One, falls-if: x }\n  C1:\n    <<: *a\n    text: Two\n");

        Assert.Equal(["2:7 &a", "4:5 <<", "4:9 *a"], reading.Places("WR003"));
        Assert.False(reading.Case["C1"]!.Says("falls-if"));
    }

    [Fact]
    public void A_tag_leaves_the_text_a_text()
    {
        var reading = Reading.Of("claims:\n  C0: { text: !!int 7, falls-if: &n !x true }\n");

        Assert.Equal(["2:15 !!int", "2:34 &n", "2:37 !x"], reading.Places("WR003"));
        Assert.Equal("7", reading.Text("C0"));
    }

    [Fact]
    public void Every_further_equal_key_is_reported_in_small_maps_and_large()
    {
        var small = Reading.Of("claims:\n  C0: { text: One, text: Two, text: Three }\n");
        var large = Reading.Of("systems:\n  S:\n    model: a\n    family: b\n    build: c\n    weights: d\n    channel: e\n    users: f\n    prompt: g\n    tools: h\n    model: i\n");

        Assert.Equal(["2:20 text", "2:31 text"], small.Places("WR003"));
        Assert.Equal("One", small.Text("C0"));
        Assert.Equal(["11:5 model"], large.Places("WR003"));
    }

    [Fact]
    public void Two_things_in_one_for_want_of_a_line_have_one_finding()
    {
        var reading = Reading.Of("evidence:\n  E1:\n    text: One\n    kind: audit\n    at: here\n    found: for\n    text: Two\n    kind: audit\n    at: there\n    found: for\n");

        Assert.Equal(["7:5 text"], reading.Places("WR003"));
        Assert.Contains("3 other keys", Assert.Single(reading.Findings, f => f.Rule.Code == "WR003").Message);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("[ ]")]
    public void What_is_empty_in_brackets_has_a_place(string empty) =>
        Assert.Equal([$"2:15 {empty}"], Reading.Of($"claims:\n  C0: {{ text: {empty}, undeveloped: true }}\n").Places("WR005"));

    [Fact]
    public void What_does_not_fit_is_pointed_at_where_it_starts() =>
        Assert.Equal(["5:7 S"], Reading.Of("claims:\n  C0:\n    covers:\n      - C1\n      Such words belong to nothing.\n    text: One\n").Places("WR002"));

    [Fact]
    public void A_section_twice_is_reported_and_both_are_read()
    {
        var reading = Reading.Of("claims:\n  C0: { text: One }\nclaims:\n  C1: { text: Two }\n");

        Assert.Equal(["3:1 claims"], reading.Places("WR003"));
        Assert.Equal("Two", reading.Text("C1"));
    }

    [Fact]
    public void A_tab_as_indentation_breaks_its_section_alone()
    {
        var reading = Reading.Of("top: C0\nclaims:\n\tC0:\n\t\ttext: One\nrisks:\n  R1: { text: Two }\n");

        Assert.Equal(["3:1 \t"], reading.Places("WR002"));
        Assert.Equal("Two", reading.Text("R1"));
        Assert.Equal("C0", reading.Case.Top?.Value);
    }

    [Fact]
    public void The_pieces_around_a_break_are_read_with_their_own_places()
    {
        var reading = Reading.Of("top: C0\nclaims:\n  C0: { text: One\nrisks:\n  R1: { text: Two, txet: x }\nevidence:\n  E1: { text: Three }\n");

        Assert.Contains("WR002", reading.Codes);
        Assert.Equal("Two", reading.Text("R1"));
        Assert.Equal("Three", reading.Text("E1"));
        Assert.Contains("5:20 txet", reading.Places("WR004"));
    }

    [Fact]
    public void Sixty_four_levels_are_read_and_no_more()
    {
        // The outermost map, `claims`, `C0` and the brackets.
        static string Nested(int brackets) => $"claims:\n  C0:\n    text: {new string('[', brackets)}{new string(']', brackets)}\n";

        Assert.DoesNotContain("WR007", Reading.Of(Nested(61)).Codes);
        Assert.Equal(["3:72 ["], Reading.Of(Nested(62)).Places("WR007"));
    }

    [Fact]
    public void Nesting_without_end_is_stopped_at_once() => Assert.Contains("WR007", Reading.Of("claims: " + new string('[', 100_000)).Codes);

    [Fact]
    public void A_text_of_a_mebi_character_is_read_and_no_longer_one()
    {
        static string Text(int length) => $"claims:\n  C0:\n    text: \"{new string('a', length)}\"\n";

        Assert.Equal(1 << 20, Reading.Of(Text(1 << 20)).Text("C0")!.Length);
        // The parser reads a few thousand characters ahead before it can be stopped.
        var longer = Reading.Of(Text((1 << 20) + 10_000));
        Assert.Equal(["3:9 :"], longer.Places("WR007"));
        Assert.Null(longer.Text("C0"));
    }

    [Fact]
    public void A_directive_is_blanked_and_does_not_move_places()
    {
        var reading = Reading.Of("%YAML 1.1\ntop: C0\nclams: {}\n");

        Assert.Equal(["1:1 %YAML 1.1"], reading.Places("WR003"));
        Assert.Equal(["3:1 clams"], reading.Places("WR004"));
    }

    [Theory]
    [InlineData("a: 'b")]
    [InlineData("a: \"\\x\"")]
    [InlineData("a: \"\\uD800\"")]
    [InlineData("a: |9999\n  b")]
    [InlineData("a: !<")]
    [InlineData("? ? ?")]
    [InlineData("a: *")]
    [InlineData("a: &")]
    [InlineData("}")]
    [InlineData("a:\n  - b\n c")]
    [InlineData("%\n---")]
    [InlineData("@a: b")]
    [InlineData("a: b: c")]
    [InlineData("\t")]
    [InlineData("a: \"\\UFFFFFFFF\"")]
    public void Bad_input_becomes_findings(string text) =>
        Assert.All(Reading.Of(text).Findings, f => Assert.InRange(f.At.End, f.At.Start, text.Length));

    [Fact]
    public void No_prefix_or_mutilation_of_a_case_makes_the_reader_throw()
    {
        const string whole = "top: C0\nclaims:\n  C0:\n    text: >\n      One\n      two\n    step: { evidence: \"It \\u00e9\", premises: [E1, 'E2'] }\nevidence:\n  E1: { text: |\n }\n";
        for (var at = 0; at <= whole.Length; at++)
        {
            Placed(whole[..at]);
            foreach (var inserted in new[] { "\0", "\"", "{", "]", "&", "!", "|", "\t", "? ", ": ", "\n", "\uD800", "\u2028", "---\n", "...\n" })
                Placed(whole.Insert(at, inserted));
        }

        static void Placed(string text) =>
            Assert.All(Reading.Of(text).Findings, f => Assert.True(f.At.Start <= f.At.End && f.At.End <= text.Length));
    }
}
