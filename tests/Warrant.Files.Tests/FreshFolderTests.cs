namespace Warrant.Files.Tests;

/// <summary>A new folder is whole or not there, and one that was there before stays the one that it is.</summary>
public sealed class FreshFolderTests : IDisposable
{
    readonly string root = Directory.CreateTempSubdirectory("warrant-fresh-").FullName;

    string New => Path.Combine(root, "new");

    [Theory, InlineData(false), InlineData(true)]
    public void What_is_filled_is_there_and_nothing_else(bool isThere)
    {
        if (isThere) Directory.CreateDirectory(New);
        FreshFolder.Write(New, Fill);
        Assert.Equal(["docs", "docs/b.md", "z.yaml"], Below(New));
        Assert.Equal(["new"], Directory.GetFileSystemEntries(root).Select(Path.GetFileName));
    }

    [Theory, InlineData(false), InlineData(true)]
    public void What_broke_off_leaves_everything_as_it_was(bool isThere)
    {
        if (isThere) Directory.CreateDirectory(New);
        Assert.Throws<IOException>(() => FreshFolder.Write(New, place =>
        {
            Fill(place);
            throw new IOException("the disk is full");
        }));
        Assert.Equal(isThere ? ["new"] : [], Below(root));
    }

    [Fact]
    public void Who_stands_in_the_folder_still_does()
    {
        Directory.CreateDirectory(New);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(New, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        FreshFolder.Write(New, Fill);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(New));
    }

    [Fact]
    public void What_somebody_else_put_there_meanwhile_stays()
    {
        Assert.Throws<IOException>(() => FreshFolder.Write(New, place =>
        {
            Fill(place);
            Directory.CreateDirectory(New);
            File.WriteAllText(Path.Combine(New, "z.yaml"), "theirs");
        }));
        Assert.Equal(["new", "new/z.yaml"], Below(root));
        Assert.Equal("theirs", File.ReadAllText(Path.Combine(New, "z.yaml")));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    static void Fill(string place)
    {
        Directory.CreateDirectory(Path.Combine(place, "docs"));
        File.WriteAllText(Path.Combine(place, "docs", "b.md"), "b");
        File.WriteAllText(Path.Combine(place, "z.yaml"), "z");
    }

    static IEnumerable<string> Below(string folder) => Directory.EnumerateFileSystemEntries(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
        .Select(p => Path.GetRelativePath(folder, p)).Order(StringComparer.Ordinal);
}
