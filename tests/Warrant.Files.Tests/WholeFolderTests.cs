using System.Text;

namespace Warrant.Files.Tests;

/// <summary>A generated folder is whole, and nobody's own files are ever lost to one.</summary>
public sealed class WholeFolderTests : IDisposable
{
    readonly string root = Directory.CreateTempSubdirectory("warrant-whole-").FullName;

    string Out => Path.Combine(root, "out");

    void Write(params string[] paths) => WholeFolder.Write(Out, "Made by a test.", [.. paths.Select(p => (p, Encoding.UTF8.GetBytes(p)))]);

    [Fact]
    public void What_is_written_is_there_and_the_mark_names_it()
    {
        Write("index.html", "e/C1.html");
        Assert.Equal("e/C1.html", File.ReadAllText(Path.Combine(Out, "e", "C1.html")));
        Assert.Equal("Made by a test.\ne/C1.html\nindex.html\n", File.ReadAllText(Path.Combine(Out, WholeFolder.Mark)));
        Assert.Equal(["out"], Directory.GetFileSystemEntries(root).Select(Path.GetFileName));
    }

    [Fact]
    public void An_earlier_one_is_replaced_whole()
    {
        Write("index.html", "e/C1.html");
        Write("index.html");
        Assert.False(Path.Exists(Path.Combine(Out, "e")));
        Assert.Equal(["out"], Directory.GetFileSystemEntries(root).Select(Path.GetFileName));
    }

    [Fact]
    public void A_folder_with_anything_of_somebodys_own_is_left_alone()
    {
        Write("index.html");
        File.WriteAllText(Path.Combine(Out, "notes.txt"), "mine");
        Assert.Equal("holds `notes.txt`, which was not generated", WholeFolder.Refusal(Out));
        Assert.Throws<IOException>(() => Write("index.html"));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Out, "notes.txt")));
    }

    [Fact]
    public void A_folder_without_the_mark_or_a_file_is_left_alone()
    {
        File.WriteAllText(Path.Combine(root, "case.yaml"), "case: x\n");
        Assert.Equal("holds files that were not generated", WholeFolder.Refusal(root));
        Assert.Equal("is a file", WholeFolder.Refusal(Path.Combine(root, "case.yaml")));
        Assert.Null(WholeFolder.Refusal(Path.Combine(root, "not-there")));
    }

    [Fact]
    public void A_link_in_the_folder_is_somebodys_own()
    {
        Write("index.html");
        Directory.CreateSymbolicLink(Path.Combine(Out, "elsewhere"), root);
        Assert.Equal("holds `elsewhere`, which was not generated", WholeFolder.Refusal(Out));
    }

    [Fact]
    public void Bytes_that_cannot_be_made_leave_the_earlier_one_and_say_why()
    {
        Write("index.html");
        var files = Enumerable.Range(0, 50).Select(i => ($"{i}.html", (Func<byte[]>)(() => i < 25 ? [] : throw new IOException("no bytes")))).ToList();
        Assert.Equal("no bytes", Assert.Throws<IOException>(() => WholeFolder.Write(Out, "Made by a test.", files)).Message);
        Assert.Equal("index.html", File.ReadAllText(Path.Combine(Out, "index.html")));
        Assert.Equal(["out"], Directory.GetFileSystemEntries(root).Select(Path.GetFileName));
    }

    [Fact]
    public void What_fails_leaves_the_earlier_one()
    {
        Write("index.html");
        // A file cannot be written where a folder of the same name was made.
        Assert.ThrowsAny<Exception>(() => Write("a/b", "a"));
        Assert.Equal("index.html", File.ReadAllText(Path.Combine(Out, "index.html")));
        Assert.Equal(["out"], Directory.GetFileSystemEntries(root).Select(Path.GetFileName));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
