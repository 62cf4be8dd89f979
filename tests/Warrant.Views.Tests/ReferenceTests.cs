namespace Warrant.Views.Tests;

public sealed class ReferenceTests
{
    static CaseView With(string text) => Cases.Yes(("story.md", text));

    static string Page(string text) => With(text).Page("chapters/story.html");

    [Fact]
    public void A_reference_is_a_link_with_how_it_stands()
    {
        var html = Page("It rests on [[C1]].");
        Assert.Contains("href=\"../e/C1.html\"", html);
        Assert.Contains("It rests on C1 ✓ holds", Html.Text(html));
    }

    [Fact]
    public void A_map_or_evidence_that_stands_alone_is_a_figure_and_within_a_sentence_a_link()
    {
        Assert.Contains("<svg", Page("[[map C1 2]]"));
        Assert.DoesNotContain("<svg", Page("as in [[map C1 2]] there"));
        Assert.Contains("<figure class=\"measured\">", Page("[[evidence E1]]"));
    }

    [Theory]
    [InlineData("x\n\nsee [[nowhere]]", "story.md:3: [[nowhere]] names nothing in this case")]
    [InlineData("[[C1.11]]", "story.md:1: [[C1.11]] names nothing in this case; did you mean C1.1?")]
    [InlineData("[[evidence C1]]", "story.md:1: [[evidence C1]] names a claim where evidence should be")]
    [InlineData("[[map K1]]", "story.md:1: [[map K1]] names a criterion, which no map starts from")]
    [InlineData("[[plot C1]]", "story.md:1: [[plot C1]] is no reference such as [[C1]], [[map C1 2]] or [[evidence E1]]")]
    public void A_reference_that_leads_nowhere_is_told_and_marked_on_the_page(string text, string told)
    {
        var broken = Assert.Single(BrokenReference.All(With(text)));
        Assert.Equal(told, broken.ToString());
        Assert.Contains("class=\"broken\"", Page(text));
    }

    [Fact]
    public void What_is_code_is_no_reference()
    {
        Assert.Empty(BrokenReference.All(With("`[[C99]]`\n\n    [[C98]]\n")));
        Assert.Contains("[[C99]]", Html.Text(Page("`[[C99]]`")));
    }

    [Fact]
    public void A_chapter_has_its_title_and_headings_without_a_gap()
    {
        var html = Page("# The story\n\n#### Deep\n\n# Another\n");
        Assert.Contains("<h1>The story</h1>", html);
        Assert.Contains("<h2>Deep</h2>", html);
        Assert.Contains("<h2>Another</h2>", html);
    }
}
