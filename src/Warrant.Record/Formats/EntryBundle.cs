using System.Buffers.Binary;

namespace Warrant.Record;

/// <summary>Entries one after the other, each behind its length in two bytes, the higher first.</summary>
static class EntryBundle
{
    /// <summary>The largest entry: its length has two bytes.</summary>
    public const int MaxEntry = ushort.MaxValue;

    public static byte[] Pack(IReadOnlyList<byte[]> entries)
    {
        var bundle = new byte[entries.Sum(e => 2 + e.Length)];
        var at = 0;
        foreach (var entry in entries)
        {
            BinaryPrimitives.WriteUInt16BigEndian(bundle.AsSpan(at), checked((ushort)entry.Length));
            entry.CopyTo(bundle, at + 2);
            at += 2 + entry.Length;
        }
        return bundle;
    }

    /// <summary>Null where the bytes do not end with an entry.</summary>
    public static List<byte[]>? Unpack(ReadOnlySpan<byte> bundle)
    {
        var entries = new List<byte[]>();
        while (bundle.Length > 0)
        {
            if (bundle.Length < 2 || BinaryPrimitives.ReadUInt16BigEndian(bundle) is var length && bundle.Length < 2 + length) return null;
            entries.Add(bundle.Slice(2, length).ToArray());
            bundle = bundle[(2 + length)..];
        }
        return entries;
    }
}
