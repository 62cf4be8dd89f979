using System.Runtime.InteropServices;

namespace Warrant.Evidence;

/// <summary>The calls of the system's libzstd that unpack a stream (zstd.h, "Streaming decompression"): no package restores, and the format is nobody's to write twice.</summary>
static unsafe partial class ZstdLibrary
{
    const string Name = "libzstd.so.1";

    /// <summary>Whether the library is on this machine.</summary>
    public static bool IsThere { get; } = NativeLibrary.TryLoad(Name, typeof(ZstdLibrary).Assembly, null, out _);

    [LibraryImport(Name)] internal static partial nint ZSTD_createDStream();
    [LibraryImport(Name)] internal static partial nuint ZSTD_freeDStream(nint stream);
    [LibraryImport(Name)] internal static partial nuint ZSTD_decompressStream(nint stream, ZstdBuffer* output, ZstdBuffer* input);
    [LibraryImport(Name)] internal static partial uint ZSTD_isError(nuint code);
}

/// <summary>`ZSTD_inBuffer` and `ZSTD_outBuffer`, which are laid out alike.</summary>
[StructLayout(LayoutKind.Sequential)]
unsafe struct ZstdBuffer(byte* bytes, nuint size)
{
    public byte* Bytes = bytes;
    public nuint Size = size;
    public nuint Position;
}
