using System.IO.Compression;
using System.Text;

namespace Warrant.Evidence.Tests;

public class ZipMembersTests
{
    [Theory]
    [InlineData(0, false), InlineData(8, false), InlineData(0, true), InlineData(8, true)]
    public void Reads_stored_and_deflated_members_with_and_without_zip64(int method, bool zip64)
    {
        var how = new ZipMember { Method = method };
        var zip = Open(new ZipMaker { Zip64 = zip64 }.Add("a", "first", how).Add("b/c ü.json", new string('x', 200_000), how).Add("empty", "", how));
        Assert.Equal(["a", "b/c ü.json", "empty"], zip.All.Select(entry => entry.Name));
        Assert.Equal("first", Text(zip, "a"));
        Assert.Equal(new string('x', 200_000), Text(zip, "b/c ü.json"));
        Assert.Equal("", Text(zip, "empty"));
        Assert.Null(zip.Find("c"));
    }

    [Fact]
    public void Reads_what_another_writer_wrote()
    {
        var file = new MemoryStream();
        using (var other = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < 70_000; i++)
            {
                using var member = other.CreateEntry($"m{i}", CompressionLevel.NoCompression).Open();
                member.WriteByte((byte)i);
            }
        }
        var zip = ZipMembers.Read(file);
        Assert.Equal(70_000, zip.All.Count());
        Assert.Equal("A", Text(zip, "m65"));
    }

    [Fact]
    public void Of_members_with_one_name_the_last_wins()
    {
        var zip = Open(new ZipMaker().Add("a", "old").Add("b", "other").Add("a", "new"));
        Assert.Equal(["b", "a"], zip.All.Select(entry => entry.Name));
        Assert.Equal("new", Text(zip, "a"));
    }

    [Theory]
    [InlineData("../../etc/passwd"), InlineData("/"), InlineData("a\\b"), InlineData("\0\n\u202e"), InlineData("")]
    public void A_name_is_a_key_and_nothing_more(string name) => Assert.Equal("text", Text(Open(new ZipMaker().Add(name, "text")), name));

    [Fact]
    public void A_comment_at_the_end_may_look_like_an_end()
    {
        var bytes = new ZipMaker().Add("a", "text").Build();
        byte[] comment = [0x50, 0x4b, 5, 6, .. new byte[30]];
        bytes[^2] = (byte)comment.Length;
        Assert.Equal("text", Text(ZipMembers.Read(new MemoryStream([.. bytes, .. comment])), "a"));
    }

    [Fact]
    public void A_million_members_take_little_memory()
    {
        const int count = 1_000_000;
        var directory = new MemoryStream();
        var writer = new BinaryWriter(directory);
        for (var i = 0; i < count; i++)
        {
            // The members themselves are 36 bytes of nothing each: only the directory is read here.
            var name = Encoding.UTF8.GetBytes($"samples/{i:d7}_epoch_1.json");
            writer.Write(0x02014b50);
            writer.Write(new byte[24]);
            writer.Write((ushort)name.Length);
            writer.Write(new byte[12]);
            writer.Write(36 * i);
            writer.Write(name);
        }
        var size = (int)directory.Length;
        var place = 36L * count;
        writer.Write(0x06064b50); writer.Write(44L); writer.Write(0); writer.Write(0L); writer.Write((long)count); writer.Write((long)count); writer.Write((long)size); writer.Write(place);
        writer.Write(0x07064b50); writer.Write(0); writer.Write(place + size); writer.Write(1);
        writer.Write(0x06054b50); writer.Write(0); writer.Write(uint.MaxValue); writer.Write(-1L); writer.Write((ushort)0);
        var file = new MemoryStream([.. new byte[place], .. directory.ToArray()]);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var zip = ZipMembers.Read(file);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 256L << 20);
        Assert.Equal(count, zip.All.Count());
    }

    static ZipMembers Open(ZipMaker zip) => ZipMembers.Read(new MemoryStream(zip.Build()));

    static string Text(ZipMembers zip, string name) => new StreamReader(zip.Open(zip.Find(name)!.Value)).ReadToEnd();
}
