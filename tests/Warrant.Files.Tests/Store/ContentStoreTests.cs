using System.Text;

namespace Warrant.Files.Tests;

public sealed class ContentStoreTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("warrant-store-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    static readonly byte[] Abc = Encoding.ASCII.GetBytes("abc");
    // FIPS 180-4, the example of one block.
    const string AbcDigest = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    [Fact]
    public void A_file_lies_under_its_digest()
    {
        Assert.Equal(AbcDigest, new ContentStore(folder).Put(Abc));
        var path = ContentStore.PathOf(AbcDigest);
        Assert.Equal("store/sha256/ba/ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", path);
        Assert.Equal(Abc, File.ReadAllBytes(Path.Combine(folder, path)));
        Assert.Equal(AbcDigest, ContentStore.DigestIn(path));
        Assert.Equal([AbcDigest], new ContentStore(folder).All());
        Assert.Equal([path], Files());
    }

    [Theory]
    [InlineData("store/sha256/bb/ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("store/sha256/../ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("store/sha256/ba/BA7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("logs/run.eval")]
    public void Other_paths_are_no_names_of_it(string path) => Assert.Null(ContentStore.DigestIn(path));

    [Fact]
    public void What_is_damaged_is_noticed_and_mended_by_the_right_bytes()
    {
        var store = new ContentStore(folder);
        store.Put(Abc);
        var path = Path.Combine(folder, ContentStore.PathOf(AbcDigest));
        File.Delete(path);
        File.WriteAllText(path, "abd");
        Assert.Equal(StoreState.Damaged, store.Verify(AbcDigest));
        Assert.Null(store.Open(AbcDigest));
        store.Put(Abc);
        Assert.Equal(StoreState.Whole, store.Verify(AbcDigest));
        using var read = store.Open(AbcDigest)!;
        Assert.Equal('a', read.ReadByte());
    }

    [Fact]
    public void What_is_there_is_left_alone()
    {
        var store = new ContentStore(folder);
        store.Put(Abc);
        var path = Path.Combine(folder, ContentStore.PathOf(AbcDigest));
        File.SetLastWriteTimeUtc(path, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        store.Put(Abc);
        Assert.Equal(2020, File.GetLastWriteTimeUtc(path).Year);
    }

    [Fact]
    public void What_is_missing_is_missing() => Assert.Equal((StoreState.Missing, null), (new ContentStore(folder).Verify(AbcDigest), new ContentStore(folder).Open(AbcDigest)));

    [Fact]
    public void What_a_killed_writer_left_under_the_name_is_taken_away_and_not_written_over()
    {
        var (left, elsewhere) = (Path.Combine(folder, ".new.1-1.part"), Path.Combine(folder, "elsewhere"));
        File.WriteAllText(elsewhere, "mine");
        // A link stands for what must not be opened: a file that is read-only is opened all the same by root.
        File.CreateSymbolicLink(left, elsewhere);
        using (var file = Disk.Real.Create(left)) file.Write(Abc);
        Assert.Equal((Encoding.ASCII.GetString(Abc), "mine", null), (File.ReadAllText(left), File.ReadAllText(elsewhere), new FileInfo(left).LinkTarget));

        File.SetAttributes(left, FileAttributes.ReadOnly);
        using (var file = Disk.Real.Create(left)) file.Write(Abc.AsSpan(1));
        Assert.Equal("bc", File.ReadAllText(left));
        File.Delete(left);
        File.CreateSymbolicLink(left, Path.Combine(folder, "nowhere"));
        Disk.Real.Create(left).Dispose();
        Assert.False(File.Exists(Path.Combine(folder, "nowhere")));
    }

    [Theory]
    [InlineData(FailAt.Create)]
    [InlineData(FailAt.Write)]
    [InlineData(FailAt.Flush)]
    [InlineData(FailAt.Move)]
    public void A_full_disk_leaves_nothing_behind(FailAt at)
    {
        Assert.Throws<IOException>(() => new ContentStore(folder, new FailingDisk(at)).Put(Abc));
        Assert.Empty(Files());
        Assert.Throws<IOException>(() => AtomicWrite.Bytes(new FailingDisk(at), Path.Combine(folder, "a.yaml"), Abc));
        Assert.Empty(Files());
    }

    [Theory]
    [InlineData(FailAt.Create)]
    [InlineData(FailAt.Write)]
    [InlineData(FailAt.Flush)]
    [InlineData(FailAt.Move)]
    public void A_full_disk_leaves_the_old_file_as_it_was(FailAt at)
    {
        var path = Path.Combine(folder, "a.yaml");
        AtomicWrite.Text(path, "old");
        Assert.Throws<IOException>(() => AtomicWrite.Bytes(new FailingDisk(at), path, Abc));
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal(["a.yaml"], Files());
    }

    string[] Files() => [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f))];
}
