using System.Runtime.InteropServices;

namespace Warrant.Evidence.Tests;

/// <summary>Packs with the system's libzstd, several frames in a row as Inspect's writers do.</summary>
static unsafe partial class Zstd
{
    const string Library = "libzstd.so.1";

    public static void NeedsLibrary() => Assert.SkipUnless(ZstdLibrary.IsThere, "libzstd.so.1 is not on this machine (Debian: apt-get install libzstd1)");

    public static byte[] Pack(byte[] bytes, int frame = 100)
    {
        var packed = new List<byte>();
        for (var at = 0; at == 0 || at < bytes.Length; at += frame) packed.AddRange(Frame(bytes.AsSpan(at, Math.Min(frame, bytes.Length - at))));
        return [.. packed];
    }

    static byte[] Frame(ReadOnlySpan<byte> bytes)
    {
        var target = new byte[ZSTD_compressBound((nuint)bytes.Length)];
        fixed (byte* from = bytes, to = target) return target[..(int)ZSTD_compress(to, (nuint)target.Length, from, (nuint)bytes.Length, 3)];
    }

    [LibraryImport(Library)] private static partial nuint ZSTD_compressBound(nuint size);
    [LibraryImport(Library)] private static partial nuint ZSTD_compress(byte* target, nuint capacity, byte* source, nuint size, int level);
}
