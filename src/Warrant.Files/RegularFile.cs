using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Warrant.Files;

/// <summary>Tells a regular file from a pipe, a socket or a device, which would block a reader or never end. The framework does not say.</summary>
static partial class RegularFile
{
    const int CurrentFolder = -100, NoFollow = 0x100;
    const uint Type = 1;
    // The place of stx_mode in struct statx, which is the same on every architecture.
    const int ModeAt = 28;

    /// <summary>False also for links and for what does not exist.</summary>
    public static bool Is(string path)
    {
        if (!OperatingSystem.IsLinux()) return File.Exists(path);
        var status = new byte[256];
        return statx(CurrentFolder, path, NoFollow, Type, status) == 0
            && (BinaryPrimitives.ReadUInt16LittleEndian(status.AsSpan(ModeAt)) & 0xF000) == 0x8000;
    }

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int statx(int folder, string path, int flags, uint mask, byte[] status);
}
