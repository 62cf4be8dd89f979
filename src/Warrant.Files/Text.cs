using System.Buffers;
using System.Text;
using Microsoft.Win32.SafeHandles;
using Warrant.Core;

namespace Warrant.Files;

/// <summary>A text file within the limits of the language.</summary>
static class Text
{
    static readonly UTF8Encoding strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text without its byte order mark, or how large it is, or why it cannot be read (`is not UTF-8`).</summary>
    public readonly record struct Reading(string? Value, long? TooLarge, string? Problem);

    public static Reading Read(string path)
    {
        if (!RegularFile.Is(path)) return new(null, null, Path.Exists(path) ? "is no regular file" : "is not there");
        try
        {
            using var file = File.OpenHandle(path);
            var length = RandomAccess.GetLength(file);
            if (length > Core.TooLarge.MaxFile) return new(null, length, null);
            var bytes = ArrayPool<byte>.Shared.Rent((int)length);
            try
            {
                return new(Decode(file, bytes.AsSpan(0, (int)length)), null, null);
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(bytes);
            }
        }
        catch (DecoderFallbackException problem)
        {
            return new(null, null, $"is not UTF-8 (byte {problem.Index})");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new(null, null, problem is UnauthorizedAccessException ? "may not be read" : "could not be read to its end");
        }
    }

    static string Decode(SafeFileHandle file, Span<byte> buffer)
    {
        var read = 0;
        while (read < buffer.Length && RandomAccess.Read(file, buffer[read..], read) is var n and > 0) read += n;
        ReadOnlySpan<byte> content = buffer[..read];
        return strict.GetString(content.StartsWith(Encoding.UTF8.Preamble) ? content[Encoding.UTF8.Preamble.Length..] : content);
    }
}
