using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Warrant.Evidence.Tests;

/// <summary>Writes zips member by member, also such as no tool would write.</summary>
sealed class ZipMaker
{
    readonly MemoryStream file = new();
    readonly List<byte[]> directory = [];

    /// <summary>Sizes, offsets and the count only in the ZIP64 records.</summary>
    public bool Zip64 { get; init; }
    /// <summary>The number of members the end declares; null: the true one.</summary>
    public int? DeclaredCount { get; init; }

    public ZipMaker Add(string name, string text, ZipMember? how = null) => Add(name, Encoding.UTF8.GetBytes(text), how);

    public ZipMaker Add(string name, byte[] bytes, ZipMember? how = null)
    {
        how ??= new ZipMember();
        var packed = how.Method == 8 ? Deflated(bytes) : how.Frame is { } frame ? Zstd.Pack(bytes, frame) : bytes;
        var crc = how.Crc ?? SlowCrc(bytes);
        var size = how.Size ?? bytes.Length;
        var header = how.Header ?? file.Length;
        var key = Encoding.UTF8.GetBytes(name);

        file.Write(Bytes(U32(0x04034b50), Common(how, crc, packed.Length, size), U16(key.Length), U16(0), key));
        file.Write(packed);
        var extra = Zip64 ? Bytes(U16(1), U16(24), U64(size), U64(how.Packed ?? packed.Length), U64(header)) : [];
        directory.Add(Bytes(
            U32(0x02014b50), U16(45), Common(how, crc, how.Packed ?? packed.Length, size),
            U16(key.Length), U16(extra.Length), U16(0), U16(0), U16(0), U32(0), U32(Zip64 ? uint.MaxValue : header), key, extra));
        return this;
    }

    public byte[] Build()
    {
        var members = file.ToArray();
        var listing = Bytes([.. directory]);
        long count = DeclaredCount ?? directory.Count, at = members.Length + listing.Length;
        return !Zip64
            ? Bytes(members, listing, U32(0x06054b50), U32(0), U16(count), U16(count), U32(listing.Length), U32(members.Length), U16(0))
            : Bytes(members, listing,
                U32(0x06064b50), U64(44), U16(45), U16(45), U64(0), U64(count), U64(count), U64(listing.Length), U64(members.Length),
                U32(0x07064b50), U32(0), U64(at), U32(1),
                U32(0x06054b50), U32(0), U16(0xffff), U16(0xffff), U32(uint.MaxValue), U32(uint.MaxValue), U16(0));
    }

    /// <summary>What a member's own header and its record in the directory both have.</summary>
    byte[] Common(ZipMember how, uint crc, long packed, long size) =>
        Bytes(U16(45), U16(how.Flags), U16(how.Method), U32(0), U32(crc), U32(Zip64 ? uint.MaxValue : packed), U32(Zip64 ? uint.MaxValue : size));

    public static byte[] Deflated(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal)) deflate.Write(bytes);
        return packed.ToArray();
    }

    /// <summary>Bit by bit, as the definition says: what the fast ones are held against.</summary>
    public static uint SlowCrc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = crc >> 1 ^ (crc & 1) * 0xedb88320;
        }
        return ~crc;
    }

    static byte[] Bytes(params byte[][] parts) => [.. parts.SelectMany(part => part)];
    static byte[] U16(long value) => Little(value, 2);
    static byte[] U32(long value) => Little(value, 4);
    static byte[] U64(long value) => Little(value, 8);

    static byte[] Little(long value, int size)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        return bytes[..size];
    }
}

/// <summary>How a member is written. What is set is declared, true or not.</summary>
sealed record ZipMember
{
    public int Method { get; init; } = 8;
    /// <summary>Bytes a frame, for method 93; null: the bytes as they are.</summary>
    public int? Frame { get; init; }
    public int Flags { get; init; } = 0x800;
    public uint? Crc { get; init; }
    public long? Size { get; init; }
    public long? Packed { get; init; }
    public long? Header { get; init; }
}
