using System.Buffers.Binary;

namespace Warrant.Evidence;

/// <summary>Where the directory of a zip lies, by the record at the end of the file (APPNOTE 4.3.14 to 4.3.16).</summary>
/// <param name="Start">The first byte of the directory.</param>
/// <param name="End">The byte after its last.</param>
/// <param name="Count">The number of members it declares.</param>
readonly record struct ZipEnd(long Start, long End, long Count)
{
    const uint Signature = 0x06054b50, LocatorSignature = 0x07064b50, Signature64 = 0x06064b50;
    const int Size = 22, LocatorSize = 20, Size64 = 56, LongestComment = ushort.MaxValue;

    public static ZipEnd Find(Stream stream)
    {
        var length = stream.Length;
        var tail = new byte[(int)Math.Min(length, Size + LongestComment)];
        stream.Position = length - tail.Length;
        stream.ReadExactly(tail);

        for (var at = tail.Length - Size; at >= 0; at--)
        {
            var end = tail.AsSpan(at);
            if (U32(end) == Signature && U16(end[20..]) == end.Length - Size) return Read(stream, end, length - end.Length);
        }
        throw new LogException("a zip file that is cut off: its directory, which lies at the end, is missing");
    }

    static ZipEnd Read(Stream stream, ReadOnlySpan<byte> end, long place)
    {
        var disks = U32(end[4..]);
        ulong here = U16(end[8..]), count = U16(end[10..]), size = U32(end[12..]), start = U32(end[16..]);
        if (count == ushort.MaxValue || size == uint.MaxValue || start == uint.MaxValue)
        {
            var found = Read64(stream, place);
            if (found is { } wide) (here, count, size, start, place) = wide;
        }
        if (here != count || (disks != 0 && disks != uint.MaxValue)) throw new LogException("a zip file in several parts, which is not read here");
        if (start > (ulong)place || size != (ulong)place - start) throw new LogException("a damaged zip file: its directory is not where its end says");
        if (count > long.MaxValue) throw new LogException("a damaged zip file: its directory declares an impossible number of members");
        return new ZipEnd((long)start, place, (long)count);
    }

    /// <summary>The ZIP64 record, if there is one: a file may have exactly 65,535 members without it.</summary>
    static (ulong Here, ulong Count, ulong Size, ulong Start, long Place)? Read64(Stream stream, long end)
    {
        Span<byte> bytes = stackalloc byte[Size64];
        var locator = bytes[..LocatorSize];
        if (end < LocatorSize + Size64) return null;
        stream.Position = end - LocatorSize;
        stream.ReadExactly(locator);
        if (U32(locator) != LocatorSignature) return null;

        var at = U64(locator[8..]);
        if (at > (ulong)(end - LocatorSize - Size64)) throw new LogException("a damaged zip file: its ZIP64 record is not where its end says");
        stream.Position = (long)at;
        stream.ReadExactly(bytes);
        if (U32(bytes) != Signature64) throw new LogException("a damaged zip file: its ZIP64 record is not where its end says");
        return (U64(bytes[24..]), U64(bytes[32..]), U64(bytes[40..]), U64(bytes[48..]), (long)at);
    }

    static ushort U16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);
    static uint U32(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);
    static ulong U64(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt64LittleEndian(bytes);
}
