namespace Warrant.Core.Tests;

public sealed class KeyReferenceTests
{
    /// <summary>UPDATE=1 writes the page.</summary>
    [Fact]
    public void The_page_of_keys_is_the_table()
    {
        var path = Repository.Path("docs/keys.md");
        if (Environment.GetEnvironmentVariable("UPDATE") == "1") File.WriteAllText(path, KeyReference.Markdown());
        else Assert.Equal(KeyReference.Markdown(), File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Every_link_has_its_heading()
    {
        var page = KeyReference.Markdown();
        var headings = page.Split('\n').Where(l => l.StartsWith("## ", StringComparison.Ordinal)).Select(l => "#" + l[3..].ToLowerInvariant().Replace(' ', '-')).ToList();
        var links = System.Text.RegularExpressions.Regex.Matches(page, @"\]\((#[^)]+)\)").Select(m => m.Groups[1].Value).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Contains(link, headings));
        Assert.Distinct(headings);
    }
}
