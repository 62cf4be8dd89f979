namespace Warrant.Views.Tests;

/// <summary>Texts at the edge of what Markdown takes.</summary>
public sealed class MarkdownTests
{
    static string Chapter(string text) => Cases.Yes(("story.md", text)).Page("chapters/story.html");

    public static TheoryData<string> Deep =>
    [
        new string('>', 300) + " end", string.Concat(Enumerable.Repeat("- ", 300)) + "end", string.Concat(Enumerable.Repeat("*a ", 300)) + "end" + new string('*', 300),
        string.Concat(Enumerable.Repeat("![", 300)) + "end" + string.Concat(Enumerable.Repeat("](u)", 300)), new string('[', 3_000) + "end",
    ];

    [Theory, MemberData(nameof(Deep))]
    public void What_is_nested_too_deep_to_be_read_is_shown_as_it_is_written(string text)
    {
        Assert.Contains("end", Html.Text(Chapter(text)));
        Assert.Contains("end", Prose.Inline(text).Value);
    }

    [Fact]
    public void What_is_nested_as_people_do_is_a_list_in_a_list() => Assert.Contains("<li>x</li>", Prose.Inline(string.Concat(Enumerable.Repeat("- ", 20)) + "x").Value);

    [Fact]
    public void A_character_that_Markdown_makes_is_shown_as_any_other()
    {
        Assert.Equal(@"a\u{202E}b\u{1B}[32m \u{200E}", Prose.Inline("a&#8238;b&#x1B;[32m &lrm;").Value);
        Assert.Contains(@"a\u{202E}b", Chapter("a&#x202e;b"));
    }

    [Fact]
    public void A_relative_link_to_what_no_path_can_name_leads_nowhere() => Assert.Contains("x (beside the case: a%00b)", Html.Text(Chapter("[x](a%00b)")));

    [Fact]
    public void Within_a_link_there_is_no_other()
    {
        var html = Chapter("[see [[C1]], <http://b.example> and ![p](http://c.example)](http://a.example)");
        var prose = html[html.IndexOf("<div class=\"prose\">", StringComparison.Ordinal)..html.IndexOf("</main>", StringComparison.Ordinal)];
        Assert.Equal("http://a.example", Assert.Single(Html.Tags(prose), t => t.Name == "a")["href"]);
        Assert.Contains("see C1, http://b.example and p", Html.Text(prose));
    }

    [Fact]
    public void Two_maps_of_one_line_have_names_of_their_own()
    {
        var ids = Html.Tags(Chapter("| a | b |\n|---|---|\n| [[map C1]] | [[map C1]] |\n")).Select(t => t["id"]).OfType<string>().ToList();
        Assert.True(ids.Count(i => i.EndsWith("-C1", StringComparison.Ordinal)) == 2, string.Join(' ', ids));
        Assert.Distinct(ids);
    }

    [Fact]
    public void A_table_is_aligned_without_a_style_in_the_page()
    {
        const string Text = "| a | b | c |\n|:-:|--:|:--|\n| d | e |\n";
        foreach (var html in new[] { Chapter(Text), Prose.Inline(Text).Value })
        {
            Assert.DoesNotContain("style=", html);
            Assert.Contains("<th class=\"center\">a</th>\n<th class=\"right\">b</th>\n<th>c</th>", html);
            Assert.Contains("<td class=\"center\">d</td>\n<td class=\"right\">e</td>", html);
        }
    }

    [Theory]
    [InlineData("# Safe &amp; sound", "Safe &amp; sound")]
    [InlineData("Two\nlines\n===", "Two lines")]
    [InlineData("# As in <http://a.example>", "As in http://a.example")]
    public void A_title_has_all_its_words(string text, string title) => Assert.Contains($"<h1>{title}</h1>", Chapter(text));

    [Fact]
    public void The_search_knows_the_words_of_a_chapter_whole()
    {
        var view = Cases.Yes(("story.md", "Cat**apult** `--flag` &amp; [[C1]]\n\n    indented\n"));
        Assert.Equal("Catapult --flag & C1 indented", view.Index.ChapterTexts["story.md"].PlainWords);
    }

    [Fact]
    public void However_long_the_path_of_a_chapter_its_page_has_a_name_that_a_disk_takes()
    {
        var folder = string.Join('/', Enumerable.Repeat(new string('p', 200), 3));
        var view = Cases.Yes(($"{folder}/a.md", "a"), ($"{folder}/b.md", "b"));
        Assert.All(ReportSite.Paths(view), p => Assert.True(Path.GetFileName(p).Length < 200, p));
        Assert.Equal(2, ReportSite.Paths(view).Count(p => p.StartsWith("chapters/", StringComparison.Ordinal)));
    }
}
