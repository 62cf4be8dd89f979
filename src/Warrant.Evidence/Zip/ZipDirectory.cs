using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace Warrant.Evidence;

/// <summary>Reads the members a zip's directory declares (APPNOTE 4.3.12), in its order, names as they come and repeated ones too.</summary>
static class ZipDirectory
{
    const uint Signature = 0x02014b50;
    const int FixedSize = 46, LocalSize = 30;
    /// <summary>Over two million members of an evaluation log; what is larger is made to exhaust memory.</summary>
    const int Largest = 256 << 20;

    public static List<ZipEntry> Read(Stream stream)
    {
        var end = ZipEnd.Find(stream);
        if (end.End - end.Start > Largest) throw new LogException("a zip file whose directory is larger than 256 MB, which is not read here");

        // What is really there bounds the memory, not the number that is declared.
        var entries = new List<ZipEntry>((int)Math.Min(end.Count, (end.End - end.Start) / FixedSize));
        stream.Position = end.Start;
        using var buffered = new BufferedStream(new Window(stream, end.End - end.Start), 1 << 16);
        var rest = new byte[3 * ushort.MaxValue];
        Span<byte> head = stackalloc byte[FixedSize];
        for (var left = end.End - end.Start; left > 0;)
        {
            if (left < FixedSize) throw Damaged();
            buffered.ReadExactly(head);
            if (BinaryPrimitives.ReadUInt32LittleEndian(head) != Signature) throw Damaged();
            int name = U16(head[28..]), extra = U16(head[30..]), comment = U16(head[32..]);
            left -= FixedSize + name + extra + comment;
            if (left < 0) throw Damaged();
            buffered.ReadExactly(rest, 0, name + extra + comment);
            entries.Add(Entry(head, rest.AsSpan(0, name), rest.AsSpan(name, extra)));
        }
        if (entries.Count != end.Count) throw new LogException($"a damaged zip file: it declares {end.Count} members and lists {entries.Count}");
        ZipOverlap.Check(entries, end.Start, LocalSize);
        return entries;
    }

    static ZipEntry Entry(ReadOnlySpan<byte> head, ReadOnlySpan<byte> name, ReadOnlySpan<byte> extra)
    {
        const ushort encrypted = 1 | 1 << 6 | 1 << 13;
        ulong packed = U32(head[20..]), size = U32(head[24..]), header = U32(head[42..]);
        if (packed == uint.MaxValue || size == uint.MaxValue || header == uint.MaxValue) Widen(extra, ref size, ref packed, ref header);
        if (packed > long.MaxValue || size > long.MaxValue || header > long.MaxValue) throw Damaged();
        return new ZipEntry(Name(name), (long)packed, (long)size, (long)header, U32(head[16..]), (ZipMethod)U16(head[10..]), (U16(head[8..]) & encrypted) != 0);
    }

    /// <summary>The ZIP64 extra field holds, in this order, only those values for which the fixed part has no room (APPNOTE 4.5.3).</summary>
    static void Widen(ReadOnlySpan<byte> extra, ref ulong size, ref ulong packed, ref ulong header)
    {
        while (extra.Length >= 4)
        {
            int id = U16(extra), length = U16(extra[2..]);
            if (length > extra.Length - 4) return;
            if (id == 1)
            {
                var field = extra.Slice(4, length);
                Take(ref field, ref size);
                Take(ref field, ref packed);
                Take(ref field, ref header);
                return;
            }
            extra = extra[(4 + length)..];
        }
    }

    static void Take(ref ReadOnlySpan<byte> field, ref ulong value)
    {
        if (value != uint.MaxValue || field.Length < 8) return;
        value = BinaryPrimitives.ReadUInt64LittleEndian(field);
        field = field[8..];
    }

    /// <summary>Bytes that are no UTF-8 are read one to one, so that two names never become the same.</summary>
    static string Name(ReadOnlySpan<byte> bytes) => (Utf8.IsValid(bytes) ? Encoding.UTF8 : Encoding.Latin1).GetString(bytes);

    static LogException Damaged() => new("a damaged zip file: its directory cannot be read");
    static ushort U16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);
    static uint U32(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
