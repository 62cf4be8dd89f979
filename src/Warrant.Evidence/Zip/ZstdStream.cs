using System.Buffers;

namespace Warrant.Evidence;

/// <summary>Unpacks zstd (RFC 8878), any number of frames in a row, with one buffer and the frame's window as memory.</summary>
/// <remarks>The library refuses windows over 128 MB by itself, so no frame can ask for more. A fault is an <see cref="InvalidDataException"/>, as it is of a deflate stream.</remarks>
sealed unsafe class ZstdStream : ReadOnlyStream
{
    const int InputSize = 1 << 17;
    readonly Stream packed;
    readonly byte[] input = ArrayPool<byte>.Shared.Rent(InputSize);
    nint library;
    int at, end;
    bool within, full;

    public ZstdStream(Stream packed)
    {
        this.packed = packed;
        library = ZstdLibrary.ZSTD_createDStream();
        if (library == 0) throw new InsufficientMemoryException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty || library == 0) return 0;
        while (true)
        {
            // What the library still holds comes first: it may have filled the last buffer.
            if (at == end && !full && !Fill()) return within ? throw new InvalidDataException() : 0;
            var written = Unpack(buffer);
            if (written > 0) return written;
        }
    }

    bool Fill()
    {
        (at, end) = (0, packed.Read(input.AsSpan(0, InputSize)));
        return end > 0;
    }

    int Unpack(Span<byte> buffer)
    {
        fixed (byte* source = input)
        fixed (byte* target = buffer)
        {
            var from = new ZstdBuffer(source, (nuint)end) { Position = (nuint)at };
            var to = new ZstdBuffer(target, (nuint)buffer.Length);
            var left = ZstdLibrary.ZSTD_decompressStream(library, &to, &from);
            if (ZstdLibrary.ZSTD_isError(left) != 0) throw new InvalidDataException();
            at = (int)from.Position;
            // 0: the frame is at its end and handed out whole.
            within = left != 0;
            full = within && to.Position == to.Size;
            return (int)to.Position;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (library != 0)
        {
            ZstdLibrary.ZSTD_freeDStream(library);
            library = 0;
            ArrayPool<byte>.Shared.Return(input);
        }
        if (disposing) packed.Dispose();
        base.Dispose(disposing);
    }

    ~ZstdStream() => Dispose(false);
}
