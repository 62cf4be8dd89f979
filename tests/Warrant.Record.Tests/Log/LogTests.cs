using System.Text;

namespace Warrant.Record.Tests;

public sealed class LogTests
{
    const string Origin = "warrant/story";
    static readonly SigningKey key = Story.Key("ada");

    public static TheoryData<int> Sizes => [1, 2, 255, 256, 257, 65_535, 65_536, 65_537];

    [Theory, MemberData(nameof(Sizes))]
    public void Every_size_is_a_whole_tree(int size)
    {
        var home = Filled(size, [size]);
        Assert.Empty(Problems(home));
        Assert.Equal(TilePath.All(size).Select(TilePath.Of).Append(TilePath.Checkpoint).Order(StringComparer.Ordinal), home.Files.Keys);
        using var writer = LogWriter.Open(home, Origin);
        Assert.Equal(size, writer.Size);
    }

    [Fact]
    public void Batches_of_any_size_give_the_same_bytes()
    {
        var whole = Filled(600, [600]);
        var parts = Filled(600, [1, 254, 1, 1, 2, 253, 88]);
        Assert.Equal(whole.Files.Keys, parts.Files.Keys);
        Assert.All(whole.Files, f => Assert.Equal(f.Value, parts.Files[f.Key]));
    }

    [Fact]
    public void The_names_are_those_of_the_layout()
    {
        Assert.Equal("tile/entries/000", TilePath.Entries(0, 256));
        Assert.Equal("tile/0/x001/x234/067.p/5", TilePath.Tile(0, 1234067, 5));
        Assert.Equal("tile/1/x001/000", TilePath.Tile(1, 1000, 256));
    }

    [Fact]
    public void Every_leaf_of_every_small_tree_is_proved_and_no_other()
    {
        var leaves = Enumerable.Range(0, 70).Select(i => Hashing.Leaf(Entry(i))).ToList();
        for (var size = 1; size <= 70; size++)
        {
            var root = Proofs.Root(leaves, 0, size);
            for (var i = 0; i < size; i++)
            {
                var path = Proofs.Inclusion(leaves.GetRange(0, size), i);
                Assert.True(Proofs.Includes(i, size, leaves[i], path, root));
                Assert.False(Proofs.Includes(i, size, leaves[(i + 1) % 70], path, root));
            }
        }
    }

    [Fact]
    public void Only_one_writes()
    {
        var home = new MemoryHome();
        using var first = LogWriter.Open(home, Origin);
        Assert.Throws<RecordException>(() => LogWriter.Open(home, Origin));
    }

    [Fact]
    public void An_entry_that_is_too_large_is_refused_and_nothing_is_written()
    {
        var home = new MemoryHome();
        using var writer = LogWriter.Open(home, Origin);
        Assert.Throws<RecordException>(() => writer.Append([new byte[65_536]], key));
        Assert.Empty(home.Files);
        writer.Append([new byte[65_535]], key);
        Assert.Empty(Problems(home));
    }

    [Theory, InlineData(0), InlineData(3), InlineData(254), InlineData(255), InlineData(256), InlineData(511)]
    public void Whatever_write_fails_the_record_is_whole_and_goes_on(int before)
    {
        for (var writes = 0; ; writes++)
        {
            var home = before == 0 ? new MemoryHome() : Filled(before, [before]);
            home.WritesLeft = writes;
            var done = TryAppend(home, before);
            home.WritesLeft = null;
            // Whole after the fault, and what was acknowledged is there.
            var size = home.Read(TilePath.Checkpoint) is { } bytes ? Checkpoint.Parse(SignedNote.Parse(Encoding.UTF8.GetString(bytes))!.Text)!.Size : 0;
            Assert.True(size == before || size == before + 3);
            if (done) Assert.Equal(before + 3, size);
            if (size > 0) Assert.Empty(Problems(home));
            using (var again = LogWriter.Open(home, Origin)) again.Append([.. Enumerable.Range((int)size, 700 - (int)size).Select(Entry)], key);
            Assert.Empty(Problems(home));
            Assert.Equal(Filled(700, [700]).Files[TilePath.Checkpoint], home.Files[TilePath.Checkpoint]);
            if (done) return;
        }
    }

    [Fact]
    public void After_a_failed_write_the_same_writer_writes_no_more()
    {
        var home = new MemoryHome { WritesLeft = 1 };
        using var writer = LogWriter.Open(home, Origin);
        Assert.Throws<IOException>(() => writer.Append([Entry(0)], key));
        home.WritesLeft = null;
        Assert.Throws<RecordException>(() => writer.Append([Entry(0)], key));
    }

    [Fact]
    public void A_right_edge_that_is_not_that_of_the_checkpoint_takes_no_more()
    {
        foreach (var path in Filled(300, [300]).Files.Keys.Where(p => p.Contains(".p/")))
        {
            var home = Filled(300, [300]);
            home.Files[path][^1] ^= 1;
            Assert.Throws<RecordException>(() => LogWriter.Open(home, Origin));
        }
    }

    static bool TryAppend(MemoryHome home, int from)
    {
        using var writer = LogWriter.Open(home, Origin);
        try
        {
            writer.Append([Entry(from), Entry(from + 1), Entry(from + 2)], key);
            return home.WritesLeft > 0;
        }
        catch (IOException)
        {
            return false;
        }
    }

    static MemoryHome Filled(int size, int[] batches)
    {
        var home = new MemoryHome();
        using var writer = LogWriter.Open(home, Origin);
        var at = 0;
        foreach (var batch in batches)
        {
            writer.Append([.. Enumerable.Range(at, batch).Select(Entry)], key);
            at += batch;
        }
        Assert.Equal(size, writer.Size);
        return home;
    }

    static byte[] Entry(int i) => Encoding.ASCII.GetBytes($"entry {i}");

    static List<RecordProblem> Problems(MemoryHome home)
    {
        var problems = new List<RecordProblem>();
        TreeCheck.Run(home, Checkpoint.Parse(SignedNote.Parse(Encoding.UTF8.GetString(home.Files[TilePath.Checkpoint]))!.Text)!, problems);
        return problems;
    }
}
