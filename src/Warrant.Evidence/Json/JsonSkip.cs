using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Warrant.Evidence;

/// <summary>Finds the end of an object or list without reading it: all that counts is where strings end and how deep brackets go.</summary>
/// <remarks>
/// Nearly all of a log is passed over this way, so it goes 64 bytes at a time with a bit per byte, as simdjson's first stage does
/// (Langdale and Lemire, *Parsing Gigabytes of JSON per Second*, 2019). What is inside is deliberately not checked: nothing of it is used.
/// </remarks>
struct JsonSkip
{
    const int Block = 64;
    bool escaped;
    ulong inText; // all ones within a string, else 0

    /// <summary>Brackets that are open; 0 when the value has ended.</summary>
    public int Depth { get; private set; }

    /// <summary>Goes on through the value.</summary>
    /// <param name="most">The depth at which to stop.</param>
    /// <returns>The bytes consumed: all of them, or fewer if the value ended or went deeper than <paramref name="most"/>.</returns>
    public int Over(ReadOnlySpan<byte> bytes, int most)
    {
        var at = 0;
        while (bytes.Length - at >= Block)
        {
            var count = Pass(bytes.Slice(at, Block), most);
            at += count;
            if (count < Block || Stops(most)) return at;
        }
        while (at < bytes.Length)
        {
            Step(bytes[at++]);
            if (Stops(most)) return at;
        }
        return at;
    }

    readonly bool Stops(int most) => Depth <= 0 || Depth > most;

    void Step(byte b)
    {
        if (escaped) escaped = false;
        else if (b == '\\') escaped = true;
        else if (b == '"') inText = ~inText;
        else if (inText != 0) return;
        else if ((b | 0x20) == '{') Depth++;
        else if ((b | 0x20) == '}') Depth--;
    }

    /// <summary>Takes a block, or what of it is up to the end of the value or the bracket that goes too deep.</summary>
    int Pass(ReadOnlySpan<byte> block, int most)
    {
        var bytes = Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(block));
        var (skipped, carry) = Escaped(Where(bytes, (byte)'\\'));
        var text = Within(Where(bytes, (byte)'"') & ~skipped) ^ inText;

        // `[` and `{`, `]` and `}` differ by this one bit; nothing else becomes one of them by it.
        bytes |= Vector512.Create((byte)0x20);
        var opened = Where(bytes, (byte)'{') & ~text & ~skipped;
        var closed = Where(bytes, (byte)'}') & ~text & ~skipped;
        inText = (ulong)((long)text >> 63);
        escaped = carry;

        var (ups, downs) = (BitOperations.PopCount(opened), BitOperations.PopCount(closed));
        if (downs >= Depth || Depth + ups > most) return Walk(opened, closed, most);
        Depth += ups - downs;
        return Block;
    }

    /// <summary>From bracket to bracket, where the order of them counts.</summary>
    int Walk(ulong opened, ulong closed, int most)
    {
        for (var brackets = opened | closed; brackets != 0; brackets &= brackets - 1)
        {
            Depth += (opened & (0 - brackets) & brackets) != 0 ? 1 : -1;
            if (Stops(most)) return BitOperations.TrailingZeroCount(brackets) + 1;
        }
        return Block;
    }

    static ulong Where(Vector512<byte> bytes, byte value) => Vector512.Equals(bytes, Vector512.Create(value)).ExtractMostSignificantBits();

    /// <summary>The bytes that follow an escaping backslash, and whether the byte after the block is one.</summary>
    /// <remarks>
    /// In a run of backslashes every other one escapes, the first of them first. Taking the run from itself moved by one, with all odd bits set, lets the borrow go along the run and leaves
    /// the odd bits changed where the escapers and what they escape are; runs that begin on an odd bit come out the other way round, as they should (Keiser and Lemire's form of it in simdjson).
    /// </remarks>
    readonly (ulong Bytes, bool Carry) Escaped(ulong backslashes)
    {
        const ulong Odd = 0xAAAAAAAAAAAAAAAA;
        var first = escaped ? 1UL : 0;
        if (backslashes == 0) return (first, false);
        var open = backslashes & ~first;
        var both = ((open << 1 | Odd) - open) ^ Odd;
        return (both ^ (backslashes | first), (both & backslashes) >> 63 != 0);
    }

    /// <summary>From quotes to what lies between them: each bit the parity of all quotes up to it, which is the product with all ones.</summary>
    static ulong Within(ulong quotes)
    {
        if (Pclmulqdq.IsSupported) return Pclmulqdq.CarrylessMultiply(Vector128.CreateScalar(quotes), Vector128<ulong>.AllBitsSet, 0).ToScalar();
        for (var by = 1; by < 64; by <<= 1) quotes ^= quotes << by;
        return quotes;
    }
}
