namespace Warrant.Files.Tests;

public sealed class ChaptersTests : IDisposable
{
    readonly string root = Directory.CreateTempSubdirectory("warrant-chapters-").FullName;

    [Fact]
    public void Texts_beside_the_case_are_chapters_and_nothing_else_is()
    {
        Write("story.md", "# Story\n");
        Write("docs/plan.md", "# Plan\n");
        foreach (var not in new[] { "record/a.md", "store/a.md", "logs/a.md", ".git/a.md", ".hidden.md", "other/case.yaml", "other/a.md", "notes.txt" }) Write(not, "x");
        File.CreateSymbolicLink(Path.Combine(root, "link.md"), Path.Combine(root, "story.md"));
        Assert.Equal(["docs/plan.md", "story.md"], Chapters.Read(root).Texts.Select(t => t.Path));
    }

    [Fact]
    public void What_cannot_be_read_as_a_text_is_told_and_left_out()
    {
        File.WriteAllBytes(Path.Combine(root, "bytes.md"), [0xff, 0xfe, 0x41]);
        Write("long.md", new string('x', Chapters.LongestText + 1));
        var read = Chapters.Read(root);
        Assert.Empty(read.Texts);
        Assert.Equal([("bytes.md", "is not UTF-8 (byte 0)"), ("long.md", "is too long for a chapter")], read.Left);
    }

    void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, path))!);
        File.WriteAllText(Path.Combine(root, path), text);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
