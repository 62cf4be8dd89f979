using System.Text;

namespace Warrant.Record.Tests;

public sealed class ManifestTests
{
    static readonly string longest = new('x', 255);

    [Fact]
    public void A_manifest_comes_back()
    {
        var manifest = new Manifest("cases/a", [.. new[] { "a", "a-b", "a.yaml", "cases/a/case.yaml", longest }.Select(p => new ManifestFile(p, Story.Digest, 0))]);
        var back = Manifest.Parse(manifest.Bytes());
        Assert.Equal((manifest.Folder, 5), (back!.Folder, back.Files.Count));
        Assert.NotNull(Manifest.Parse(new Manifest(".", []).Bytes()));
    }

    /// <summary>Whoever signs a baseline with a program of their own could otherwise have one in the store that nobody can rebuild, and a gate that cannot answer.</summary>
    [Theory]
    [InlineData(".", "a", "a")]
    [InlineData(".", "b", "a")]
    [InlineData(".", "a", "a/b")]
    [InlineData(".", "a", "a-b", "a/b/c")]
    [InlineData(".", ".")]
    [InlineData(".", "../a")]
    [InlineData(".", "/a")]
    [InlineData("a", "a")]
    [InlineData("a/b", "a")]
    [InlineData("..", "a")]
    public void What_cannot_be_rebuilt_is_none(string folder, params string[] paths) =>
        Assert.Null(Manifest.Parse(new Manifest(folder, [.. paths.Select(p => new ManifestFile(p, Story.Digest, 1))]).Bytes()));

    [Fact]
    public void A_name_that_no_disk_takes_and_a_size_below_nothing_are_none()
    {
        Assert.Null(Manifest.Parse(new Manifest(".", [new("a/" + longest + "x", Story.Digest, 1)]).Bytes()));
        Assert.Null(Manifest.Parse(new Manifest(".", [new(new string('é', 128), Story.Digest, 1)]).Bytes()));
        Assert.Null(Manifest.Parse(new Manifest(".", [new("a", Story.Digest, -1)]).Bytes()));
        Assert.Null(Manifest.Parse(Encoding.UTF8.GetBytes("{}")));
    }
}
