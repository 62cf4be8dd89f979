using System.Buffers.Binary;

namespace Warrant.Evidence;

/// <summary>CRC-32 as zip has it (ISO-HDLC: polynomial 0x04c11db7, reflected, inverted at both ends).</summary>
static class Crc32
{
    const uint Polynomial = 0xedb88320;
    static readonly uint[] table = Table();

    /// <summary>The CRC of what was there before, followed by these bytes. The CRC of nothing is 0.</summary>
    public static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        crc = ~crc;
        if (Crc32Folding.IsSupported && bytes.Length >= Crc32Folding.Least)
        {
            Span<byte> folded = stackalloc byte[16];
            bytes = Crc32Folding.Fold(crc, bytes, folded);
            crc = ByTable(0, folded);
        }
        return ~ByTable(crc, bytes);
    }

    /// <summary>Eight bytes at a time, one table for each distance from the end of the eight (Kounavis and Berry 2005, slicing-by-8).</summary>
    internal static uint ByTable(uint crc, ReadOnlySpan<byte> bytes)
    {
        var t = table;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            var x = BinaryPrimitives.ReadUInt64LittleEndian(bytes) ^ crc;
            crc = t[0x700 + (byte)x] ^ t[0x600 + (byte)(x >> 8)] ^ t[0x500 + (byte)(x >> 16)] ^ t[0x400 + (byte)(x >> 24)]
                ^ t[0x300 + (byte)(x >> 32)] ^ t[0x200 + (byte)(x >> 40)] ^ t[0x100 + (byte)(x >> 48)] ^ t[(byte)(x >> 56)];
        }
        foreach (var b in bytes) crc = t[(byte)(crc ^ b)] ^ crc >> 8;
        return crc;
    }

    static uint[] Table()
    {
        var t = new uint[8 * 256];
        for (var i = 0u; i < 256; i++)
        {
            var crc = i;
            for (var bit = 0; bit < 8; bit++) crc = crc >> 1 ^ (crc & 1) * Polynomial;
            t[i] = crc;
        }
        for (var i = 256; i < t.Length; i++) t[i] = t[(byte)t[i - 256]] ^ t[i - 256] >> 8;
        return t;
    }
}
