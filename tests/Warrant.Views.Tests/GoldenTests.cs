using System.Text;

namespace Warrant.Views.Tests;

/// <summary>A few pages whole. UPDATE=1 writes them anew; then read what changed before it is committed.</summary>
public sealed class GoldenTests
{
    [Theory]
    [InlineData("yes", "index.html")]
    [InlineData("no", "index.html")]
    [InlineData("yes", "argument.html")]
    [InlineData("yes", "e/C1.html")]
    [InlineData("yes", "challenges.html")]
    [InlineData("yes", "watch.html")]
    [InlineData("measured", "e/E5.html")]
    [InlineData("measured", "evidence.html")]
    public void A_page_is_as_it_was_read(string kind, string path)
    {
        var view = kind switch { "yes" => Cases.Yes(), "no" => Cases.No(), _ => Cases.Measured() };
        var page = view.Page(path);
        var file = Repository.Path($"tests/Warrant.Views.Tests/Golden/{kind}-{path.Replace('/', '-')}");
        if (Environment.GetEnvironmentVariable("UPDATE") == "1") File.WriteAllText(file, page, new UTF8Encoding(false));
        Assert.Equal(File.ReadAllText(file), page);
    }
}
