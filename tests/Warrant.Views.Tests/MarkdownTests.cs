namespace Warrant.Views.Tests;

/// <summary>Texts at the edge of what Markdown takes.</summary>
public sealed class MarkdownTests
{
    static string Chapter(string text) => Cases.Yes(("story.md", text)).Page("chapters/story.html");

    [Fact]
    public void A_relative_link_to_what_no_path_can_name_leads_nowhere() => Assert.Contains("x (beside the case: a%00b)", Html.Text(Chapter("[x](a%00b)")));
}
