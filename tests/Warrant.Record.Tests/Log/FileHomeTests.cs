using Warrant.Files;

namespace Warrant.Record.Tests;

/// <summary>A record on a real disk that fails at any act of writing.</summary>
public sealed class FileHomeTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("warrant-record-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Whatever_act_of_the_disk_fails_no_acknowledged_act_is_lost()
    {
        var disk = new FailingDisk();
        var home = FileHome.Of(folder, disk);
        var acknowledged = 0;
        using (var ledger = Story.Open(home))
        {
            ledger.Do("ada", Story.Version());
            acknowledged++;
        }
        for (var left = 0; left < 30; left++)
        {
            disk.Left = left;
            try
            {
                using var ledger = Story.Open(home);
                ledger.Do("ada", new Suspended($"after {left}"));
                acknowledged++;
            }
            catch (IOException)
            {
                // Nothing was acknowledged.
            }
            disk.Left = null;
            var verified = RecordVerifier.Verify(home, null)!;
            Assert.Empty(verified.Problems);
            // An act may be in the record without having been acknowledged, when only what comes after the checkpoint failed.
            Assert.True(verified.Acts.Count >= acknowledged && verified.Acts.Count <= acknowledged + 1);
            acknowledged = verified.Acts.Count;
        }
        Assert.True(acknowledged > 5);
    }

    [Fact]
    public void Acts_without_a_checkpoint_are_told_from_what_a_stopped_writer_left()
    {
        var home = FileHome.Of(folder);
        Assert.False(home.IsHeadless);
        using (var ledger = Story.Open(home)) ledger.Do("ada", Story.Version());
        Assert.False(home.IsHeadless);
        var checkpoint = Path.Combine(folder, "record", "checkpoint");
        File.Delete(checkpoint);
        Assert.False(home.IsHeadless);
        using (var ledger = Story.Open(home))
        {
            ledger.Do("ada", Story.Version());
            ledger.Do("ada", new Suspended("x"));
        }
        Assert.False(home.IsHeadless);
        File.Delete(checkpoint);
        Assert.True(home.IsHeadless);
        Directory.CreateDirectory(checkpoint);
        Assert.True(home.IsHeadless);
    }

    [Fact]
    public void A_damaged_bundle_takes_no_more_acts()
    {
        var home = FileHome.Of(folder);
        using (var ledger = Story.Open(home))
        {
            ledger.Do("ada", Story.Version());
            ledger.Append([.. Enumerable.Range(0, 299).Select(i => (Story.Start.AddDays(1), "ada", (ActBody)new Suspended("x"), Story.Key("ada")))]);
        }
        var full = Path.Combine(folder, "record", "tile", "entries", "000");
        var entries = EntryBundle.Unpack(File.ReadAllBytes(full))!;
        File.WriteAllBytes(full, EntryBundle.Pack(entries[..^1]));
        // Its next act would have the number of another, for good.
        Assert.Contains("damaged", Assert.Throws<RecordException>(() => Story.Open(home)).Message);
    }

    [Fact]
    public void A_disk_that_fills_at_any_byte_loses_nothing_and_goes_on_when_there_is_room()
    {
        var disk = new FullDisk();
        var home = FileHome.Of(folder, disk);
        using (var ledger = Story.Open(home)) ledger.Do("ada", Story.Version());
        var (acknowledged, refused) = (1, 0);
        for (var room = 0; room < 12_000; room += 397)
        {
            disk.Room = room;
            try
            {
                using var ledger = Story.Open(home);
                ledger.Do("ada", new Suspended("x"));
                acknowledged++;
            }
            catch (IOException)
            {
                refused++;
            }
            disk.Room = null;
            var verified = RecordVerifier.Verify(home, null)!;
            Assert.Empty(verified.Problems);
            Assert.Equal(acknowledged, verified.Acts.Count);
        }
        Assert.True(refused > 5 && acknowledged > 5);
    }

    [Fact]
    public void Two_writers_at_once_the_second_is_refused_and_may_come_later()
    {
        using (var first = Story.Open(FileHome.Of(folder)))
        {
            first.Do("ada", Story.Version());
            Assert.Contains("another program writes", Assert.Throws<RecordException>(() => Story.Open(FileHome.Of(folder))).Message);
            first.Do("ada", new Suspended("x"));
        }
        using var second = Story.Open(FileHome.Of(folder));
        Assert.Equal(2, second.State.Acts.Count);
    }

    [Fact]
    public void What_a_stopped_writer_left_behind_is_written_over()
    {
        using (var ledger = Story.Open(FileHome.Of(folder))) ledger.Do("ada", Story.Version());
        File.WriteAllText(Path.Combine(folder, "record/tile/entries/000.p/2"), "left behind");
        File.WriteAllText(Path.Combine(folder, "record/.lock"), "4711");
        using (var ledger = Story.Open(FileHome.Of(folder))) ledger.Do("ada", new Suspended("x"));
        Assert.Empty(RecordVerifier.Verify(FileHome.Of(folder), null)!.Problems);
    }

    [Fact]
    public void A_thousand_acts_one_by_one_are_one_record()
    {
        var home = new MemoryHome();
        using (var ledger = Story.Open(home))
        {
            ledger.Do("ada", Story.Version());
            for (var i = 1; i < 1000; i++) ledger.Append(Story.Start.AddMinutes(i + 1440), "ada", new Suspended("x"), Story.Key("ada"));
        }
        Assert.Empty(RecordVerifier.Verify(home, null)!.Problems);
        string[] besides = [TilePath.Checkpoint, TilePath.Kept(new(2026, 11, 1)), TilePath.Kept(new(2026, 11, 2))];
        Assert.Equal(TilePath.All(1000).Select(TilePath.Of).Concat(besides).Order(StringComparer.Ordinal), home.Files.Keys);
    }

    /// <summary>Takes so many bytes and no more.</summary>
    sealed class FullDisk : Disk
    {
        public int? Room { get; set; }

        public override Stream Create(string path) => new Taking(this, base.Create(path));

        public override void Flush(Stream file) => base.Flush(((Taking)file).Inner);

        sealed class Taking(FullDisk disk, Stream inner) : MemoryStream
        {
            public Stream Inner => inner;

            public override void Write(ReadOnlySpan<byte> bytes)
            {
                var fits = Math.Min(disk.Room ?? int.MaxValue, bytes.Length);
                inner.Write(bytes[..fits]);
                if (disk.Room is not null) disk.Room -= fits;
                if (fits < bytes.Length) throw new IOException("No space left on device");
            }

            protected override void Dispose(bool disposing) => inner.Dispose();
        }
    }

    sealed class FailingDisk : Disk
    {
        public int? Left { get; set; }

        public override Stream Create(string path) => Spend(() => base.Create(path));
        public override void Flush(Stream file) => Spend(() => { base.Flush(file); return 0; });
        public override void Move(string from, string to) => Spend(() => { base.Move(from, to); return 0; });
        public override void FlushFolder(string path) => Spend(() => { base.FlushFolder(path); return 0; });

        T Spend<T>(Func<T> act)
        {
            if (Left is not { } left) return act();
            if (left == 0) throw new IOException("No space left on device");
            Left = left - 1;
            return act();
        }
    }
}
