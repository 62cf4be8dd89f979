namespace Warrant.Evidence;

/// <summary>An unpacked member that holds exactly what the directory declares, or ends in a <see cref="LogException"/>.</summary>
sealed class CheckedStream(Stream unpacked, ZipEntry entry) : ReadOnlyStream
{
    long left = entry.Size;
    uint crc;
    bool done;

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty || done) return 0;
        if (left == 0)
        {
            Finish();
            return 0;
        }
        // Never more than declared: what a lying size hides is not unpacked.
        var count = Unpack(buffer[..(int)Math.Min(buffer.Length, left)]);
        if (count == 0) throw Broken($"the member {entry.Quoted} ends {left} bytes before its declared size of {entry.Size}");
        left -= count;
        crc = Crc32.Append(crc, buffer[..count]);
        return count;
    }

    void Finish()
    {
        done = true;
        Span<byte> more = stackalloc byte[1];
        if (Unpack(more) != 0) throw Broken($"the member {entry.Quoted} is larger than its declared size of {entry.Size} bytes");
        if (crc != entry.Crc) throw Broken($"the member {entry.Quoted} is damaged: its CRC-32 is {crc:x8}, not {entry.Crc:x8} as declared");
    }

    int Unpack(Span<byte> buffer)
    {
        try
        {
            return unpacked.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw Broken($"the member {entry.Quoted} is damaged: its compressed data cannot be unpacked");
        }
    }

    /// <summary>After the first fault there is nothing more to read.</summary>
    LogException Broken(string why)
    {
        done = true;
        return new LogException(why);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) unpacked.Dispose();
        base.Dispose(disposing);
    }
}
