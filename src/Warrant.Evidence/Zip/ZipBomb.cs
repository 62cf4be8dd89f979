namespace Warrant.Evidence;

/// <summary>How much a zip may unpack to. Real logs pack 5 to 100 times, and up to some hundred times where every message of a long conversation is written again.</summary>
/// <remarks>
/// The sizes are those declared, and no member is unpacked beyond its own (<see cref="CheckedStream"/>). So a log takes memory for none of them, and time for
/// at most 1 GB or 250 times its own size, whichever is more.
/// </remarks>
static class ZipBomb
{
    /// <summary>The largest member that is read, unpacked, in bytes: 256 MB.</summary>
    public const long LargestMember = 256 << 20;
    /// <summary>What all members together may always unpack to, in bytes.</summary>
    public const long Harmless = 1L << 30;
    /// <summary>How many times more than packed they may unpack to beyond that.</summary>
    public const int Ratio = 250;

    /// <summary>A <see cref="LogException"/> for a member that is too large.</summary>
    public static void Check(ZipEntry entry)
    {
        if (entry.Size > LargestMember) throw new LogException($"the member {entry.Quoted} is {entry.Size >> 20} MB unpacked, and no more than 256 MB are read of one member");
    }

    /// <summary>A <see cref="LogException"/> for members that together unpack to far more than they are packed.</summary>
    public static void Check(IEnumerable<ZipEntry> entries)
    {
        // Members do not overlap, so what is packed is bounded by the file, and each size by the check above: neither sum overflows before it is refused.
        long size = 0, packed = 0;
        foreach (var entry in entries)
        {
            Check(entry);
            (size, packed) = (size + entry.Size, packed + entry.Packed);
        }
        if (size > Harmless && size / Ratio > packed)
            throw new LogException($"a zip bomb: its {packed >> 10} KB of samples unpack to {size >> 20} MB, and beyond 1 GB no more than {Ratio} times the packed size is read");
    }
}
