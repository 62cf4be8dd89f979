using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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
        while (at < bytes.Length)
        {
            if (bytes.Length - at >= Block && Pass(bytes.Slice(at, Block), most))
            {
                at += Block;
                continue;
            }
            for (var end = Math.Min(bytes.Length, at + Block); at < end;)
            {
                Step(bytes[at++]);
                if (Depth <= 0 || Depth > most) return at;
            }
        }
        return at;
    }

    void Step(byte b)
    {
        if (escaped) escaped = false;
        else if (b == '\\') escaped = true;
        else if (b == '"') inText = ~inText;
        else if (inText != 0) return;
        else if ((b | 0x20) == '{') Depth++;
        else if ((b | 0x20) == '}') Depth--;
    }

    /// <summary>Takes a whole block, unless the value might end or go too deep in it.</summary>
    bool Pass(ReadOnlySpan<byte> block, int most)
    {
        ref var start = ref MemoryMarshal.GetReference(block);
        var low = Vector256.LoadUnsafe(ref start);
        var high = Vector256.LoadUnsafe(ref start, 32);

        var (skipped, carry) = Escaped(Where(low, high, (byte)'\\'));
        var text = Within(Where(low, high, (byte)'"') & ~skipped) ^ inText;

        // `[` and `{`, `]` and `}` differ by this one bit; nothing else becomes one of them by it.
        var bit = Vector256.Create((byte)0x20);
        var opened = BitOperations.PopCount(Where(low | bit, high | bit, (byte)'{') & ~text & ~skipped);
        var closed = BitOperations.PopCount(Where(low | bit, high | bit, (byte)'}') & ~text & ~skipped);
        if (closed >= Depth || Depth + opened > most) return false;

        Depth += opened - closed;
        inText = (ulong)((long)text >> 63);
        escaped = carry;
        return true;
    }

    static ulong Where(Vector256<byte> low, Vector256<byte> high, byte value) =>
        Vector256.Equals(low, Vector256.Create(value)).ExtractMostSignificantBits()
        | (ulong)Vector256.Equals(high, Vector256.Create(value)).ExtractMostSignificantBits() << 32;

    /// <summary>The bytes that follow an escaping backslash, and whether the byte after the block is one.</summary>
    readonly (ulong Bytes, bool Carry) Escaped(ulong backslashes)
    {
        var bytes = escaped ? 1UL : 0;
        backslashes &= ~bytes;
        while (backslashes != 0)
        {
            var first = backslashes & (0 - backslashes);
            if (first == 1UL << 63) return (bytes, true);
            bytes |= first << 1;
            backslashes &= ~(first | first << 1);
        }
        return (bytes, false);
    }

    /// <summary>From quotes to what lies between them: each bit the parity of all quotes up to it.</summary>
    static ulong Within(ulong quotes)
    {
        for (var by = 1; by < 64; by <<= 1) quotes ^= quotes << by;
        return quotes;
    }
}
