namespace Warrant.Server.Tests;

/// <summary>Names in addresses, and what a stamp sees.</summary>
public sealed class WorkspaceTests
{
    [Fact]
    public void Cases_are_named_by_their_folders_and_never_twice()
    {
        var workspace = new Workspace(["/a/atlas", "/b/atlas", "/c/Gemäß <b>", "/", "/a/atlas/", "/d/..."], () => YesCase.Day, (_, _) => throw new InvalidOperationException());
        Assert.Equal(["atlas", "atlas-2", "Gem----b", "case", "atlas-3", "case-2"], workspace.Cases.Select(c => c.Id));
        Assert.Same(workspace.Cases[1], workspace["atlas-2"]);
        Assert.Null(workspace["ATLAS"]);
    }

    [Fact]
    public void The_stamp_sees_what_a_reading_would_and_not_what_is_hidden()
    {
        var scratch = Directory.CreateTempSubdirectory("warrant-stamp-");
        try
        {
            var folder = Directory.CreateDirectory(Path.Combine(scratch.FullName, "repo", "case")).FullName;
            Directory.CreateDirectory(Path.Combine(scratch.FullName, "repo", ".git"));
            foreach (var (path, text) in YesCase.Files()) File.WriteAllText(Path.Combine(folder, path), text.Replace("file: minutes.md", "file: ../minutes.md"));
            File.WriteAllText(Path.Combine(folder, "../minutes.md"), YesCase.Minutes);
            var loaded = CaseLoader.Read(folder, YesCase.Day);
            FolderStamp Now() => FolderStamp.Of(folder, loaded);

            var before = Now();
            Assert.True(before.Same(Now()));
            Directory.CreateDirectory(Path.Combine(folder, ".git"));
            File.WriteAllText(Path.Combine(folder, ".git", "index"), "x");
            File.WriteAllText(Path.Combine(folder, ".case.yaml.swp"), "x");
            Assert.True(before.Same(Now()));

            File.WriteAllText(Path.Combine(folder, "../minutes.md"), "Other minutes.");
            var outside = Now();
            Assert.False(before.Same(outside));
            Directory.CreateDirectory(Path.Combine(folder, "deep/deeper"));
            File.WriteAllText(Path.Combine(folder, "deep/deeper/more.yaml"), "claims: {}");
            var added = Now();
            Assert.False(outside.Same(added));
            File.SetLastWriteTimeUtc(Path.Combine(folder, "case.yaml"), new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
            Assert.False(added.Same(Now()));
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task The_cache_renders_once_keeps_no_absence_and_forgets_a_failure()
    {
        var cache = new PageCache();
        var made = 0;
        Page? Make()
        {
            Interlocked.Increment(ref made);
            return Page.Of("text", Page.Html);
        }
        var pages = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => cache.Get("a", Make))));
        Assert.All(pages, page => Assert.Same(pages[0], page));
        Assert.Equal(1, made);

        Assert.Null(cache.Get("b", () => null));
        Assert.NotNull(cache.Get("b", Make));
        Assert.Throws<InvalidOperationException>(() => cache.Get("c", () => throw new InvalidOperationException()));
        Assert.NotNull(cache.Get("c", Make));
    }
}
