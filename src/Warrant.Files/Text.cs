using System.Text;
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
            var bytes = new byte[length];
            var read = 0;
            while (read < bytes.Length && RandomAccess.Read(file, bytes.AsSpan(read), read) is var n and > 0) read += n;
            ReadOnlySpan<byte> content = bytes.AsSpan(0, read);
            if (content.StartsWith(Encoding.UTF8.Preamble)) content = content[Encoding.UTF8.Preamble.Length..];
            return new(strict.GetString(content), null, null);
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
}
