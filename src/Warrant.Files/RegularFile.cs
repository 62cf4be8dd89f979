using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Warrant.Files;

/// <summary>Tells a regular file from a pipe, a socket or a device, which would block a reader or never end. The framework does not say.</summary>
static partial class RegularFile
{
    const int CurrentFolder = -100, NoFollow = 0x100, TheHandleItself = 0x1000;
    const uint Type = 1, Links = 4;
    // The places of stx_nlink and stx_mode in struct statx, which is the same on every architecture.
    const int LinksAt = 16, ModeAt = 28;

    /// <summary>False also for links and for what does not exist.</summary>
    public static bool Is(string path)
    {
        if (!OperatingSystem.IsLinux()) return File.Exists(path);
        var status = new byte[256];
        return statx(CurrentFolder, path, NoFollow, Type, status) == 0
            && (BinaryPrimitives.ReadUInt16LittleEndian(status.AsSpan(ModeAt)) & 0xF000) == 0x8000;
    }

    /// <summary>Whether an open file still has a name: false once it was deleted.</summary>
    public static bool HasName(SafeFileHandle file)
    {
        if (!OperatingSystem.IsLinux()) return true;
        var status = new byte[256];
        return statx((int)file.DangerousGetHandle(), "", TheHandleItself, Links, status) == 0 && BinaryPrimitives.ReadUInt32LittleEndian(status.AsSpan(LinksAt)) > 0;
    }

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int statx(int folder, string path, int flags, uint mask, byte[] status);
}
