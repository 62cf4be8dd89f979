using System.Buffers.Binary;
using System.IO.Compression;

namespace Warrant.Evidence;

/// <summary>The members of a zip by name; of members with the same name the last one.</summary>
/// <remarks>
/// Not <see cref="ZipArchive"/>: that checks no CRC, cuts a member silently to its declared size, and takes half a gigabyte for a million members.
/// One member is open at a time. Everything wrong is a <see cref="LogException"/>.
/// </remarks>
sealed class ZipMembers
{
    const uint LocalSignature = 0x04034b50;
    const int LocalSize = 30;
    readonly Stream stream;
    readonly List<ZipEntry> entries;
    readonly Dictionary<string, int> places;

    ZipMembers(Stream stream, List<ZipEntry> entries)
    {
        this.stream = stream;
        this.entries = entries;
        places = new Dictionary<string, int>(entries.Count, StringComparer.Ordinal);
        for (var i = 0; i < entries.Count; i++) places[entries[i].Name] = i;
    }

    public static ZipMembers Read(Stream stream) => new(stream, ZipDirectory.Read(stream));

    /// <summary>In the order of the directory.</summary>
    public IEnumerable<ZipEntry> All => entries.Where((entry, i) => places[entry.Name] == i);

    public ZipEntry? Find(string name) => places.TryGetValue(name, out var i) ? entries[i] : null;

    /// <summary>The member's bytes, checked on the way against its declared size and CRC-32; the end is reached only if both are right.</summary>
    public Stream Open(ZipEntry entry)
    {
        if (entry.Encrypted) throw new LogException($"the member {entry.Quoted} is encrypted, so it cannot be read");
        return new CheckedStream(Unpacked(entry), entry);
    }

    Stream Unpacked(ZipEntry entry) => entry.Method switch
    {
        ZipMethod.Stored when entry.Packed != entry.Size => throw new LogException($"the member {entry.Quoted} is stored as it is, but its two declared sizes differ"),
        ZipMethod.Stored => Packed(entry),
        ZipMethod.Deflate => new DeflateStream(Packed(entry), CompressionMode.Decompress),
        ZipMethod.Zstd when !ZstdLibrary.IsThere => throw new LogException($"the member {entry.Quoted} is compressed with zstd, for which the system's library `libzstd.so.1` is needed and is not there (Debian: apt-get install libzstd1)"),
        ZipMethod.Zstd => new ZstdStream(Packed(entry)),
        var other => throw new LogException($"the member {entry.Quoted} is compressed with method {(int)other}, which is not read here"),
    };

    Window Packed(ZipEntry entry)
    {
        Span<byte> header = stackalloc byte[LocalSize];
        stream.Position = entry.Header;
        stream.ReadExactly(header);
        if (BinaryPrimitives.ReadUInt32LittleEndian(header) != LocalSignature) throw new LogException($"the member {entry.Quoted} is not where the zip's directory says");

        // Its name and extra field may differ in length from those in the directory; only the space they take counts here.
        stream.Position += BinaryPrimitives.ReadUInt16LittleEndian(header[26..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        return new Window(stream, entry.Packed);
    }
}
