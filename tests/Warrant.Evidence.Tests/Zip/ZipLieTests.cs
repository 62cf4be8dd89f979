namespace Warrant.Evidence.Tests;

/// <summary>Zips that lie about themselves: each is a problem with a sentence, and never a run.</summary>
public class ZipLieTests
{
    static readonly string sample = Logs.Sample("1", 1, "\"C\"");

    [Fact]
    public void A_wrong_crc() => Says("the member `samples/x.json` is damaged: its CRC-32 is", new ZipMember { Crc = 1 });

    [Theory]
    [InlineData(0), InlineData(8)]
    public void Damaged_bytes_are_told_before_the_damaged_json(int method)
    {
        var bytes = Archive(new ZipMember { Method = method }).Build();
        bytes[bytes.AsSpan().IndexOf("samples/x.json"u8) + 16] ^= 0xff;
        Assert.StartsWith("the member `samples/x.json` is damaged", Logs.Problem(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_size_that_is_too_small() => Says("the member `samples/x.json` is larger than its declared size of 20 bytes", new ZipMember { Size = 20 });

    [Fact]
    public void A_size_that_is_too_large() => Says("the member `samples/x.json` ends 9", new ZipMember { Size = sample.Length + 9 });

    [Fact]
    public void Two_sizes_of_a_stored_member() => Says("the member `samples/x.json` is stored as it is, but its two declared sizes differ", new ZipMember { Method = 0, Size = 20 });

    [Fact]
    public void An_absurd_size() => Says("the member `samples/x.json` is 3814 MB unpacked, and no more than 256 MB are read of one member", new ZipMember { Size = 4_000_000_000 });

    [Fact]
    public void More_packed_bytes_than_the_file_has() => Says("a damaged zip file: the member `samples/x.json` reaches beyond the place of the members", new ZipMember { Packed = 4_000_000_000 });

    [Fact]
    public void A_place_outside_the_file() => Says("a damaged zip file: the member `samples/x.json` reaches beyond the place of the members", new ZipMember { Header = 4_000_000_000 });

    [Fact]
    public void A_place_within_another_member() => Says("a damaged zip file: the member `samples/x.json` overlaps with another one", new ZipMember { Header = 12 });

    [Fact]
    public void A_place_where_no_member_begins()
    {
        var bytes = Archive(new ZipMember()).Build();
        bytes[bytes.AsSpan().IndexOf("samples/x.json"u8) - 30] = 0;
        Assert.Equal("the member `samples/x.json` is not where the zip's directory says", Logs.Problem(bytes));
    }

    [Fact]
    public void An_encrypted_member() => Says("the member `samples/x.json` is encrypted, so it cannot be read", new ZipMember { Flags = 0x801 });

    [Fact]
    public void Zstd_that_is_none()
    {
        Zstd.NeedsLibrary();
        Says("the member `samples/x.json` is damaged: its compressed data cannot be unpacked", new ZipMember { Method = 93 });
    }

    [Fact]
    public void Other_methods_by_number() => Says("the member `samples/x.json` is compressed with method 12, which is not read here", new ZipMember { Method = 12 });

    [Fact]
    public void A_member_that_nobody_reads_may_be_anything() =>
        Assert.Single(Logs.Run(Logs.Archive(sample).Add("reductions.json", "?", new ZipMember { Method = 93, Flags = 1, Crc = 7 })).Observations);

    [Fact]
    public void A_wrong_number_of_members()
    {
        var zip = new ZipMaker { DeclaredCount = 5 }.Add("header.json", Logs.Header);
        Assert.Equal("a damaged zip file: it declares 5 members and lists 1", Logs.Problem(zip));
    }

    [Fact]
    public void Cut_off_anywhere()
    {
        var bytes = Logs.Archive(sample).Build();
        for (var length = 4; length < bytes.Length; length++)
            Assert.Equal("a zip file that is cut off: its directory, which lies at the end, is missing", Logs.Problem(bytes[..length]));
    }

    [Fact]
    public void A_bomb_stops_at_its_declared_size()
    {
        // 64 MB of blanks in 64 KB, declared as one byte more than the sample itself: reading stops there.
        var bomb = new byte[64 << 20];
        bomb.AsSpan().Fill((byte)' ');
        System.Text.Encoding.UTF8.GetBytes(sample, bomb);
        var how = new ZipMember { Size = sample.Length + 1 };
        Assert.StartsWith("the member `samples/x.json` is larger than its declared size", Logs.Problem(Logs.Archive().Add("samples/x.json", bomb, how)), StringComparison.Ordinal);
    }

    static ZipMaker Archive(ZipMember how) => Logs.Archive().Add("samples/x.json", sample, how);

    static void Says(string start, ZipMember how) => Assert.StartsWith(start, Logs.Problem(Archive(how)), StringComparison.Ordinal);
}
