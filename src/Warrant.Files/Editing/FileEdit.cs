using System.Text;

namespace Warrant.Files;

/// <summary>Changes a YAML file as <see cref="YamlEdit"/> does. What a case would not read is not written to either.</summary>
public static class FileEdit
{
    static readonly UTF8Encoding strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="EditRefusedException">The file is none, or a link, or not UTF-8, or the change cannot be made in it. It is as it was.</exception>
    /// <exception cref="IOException">The disk is full or the file could not be read.</exception>
    public static void Apply(string path, params IEnumerable<YamlChange> changes)
    {
        if (!RegularFile.Is(path)) throw new EditRefusedException(Path.Exists(path) ? "it is no regular file" : "it is not there");
        var bytes = File.ReadAllBytes(path);
        var mark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.ToArray() : [];
        AtomicWrite.Bytes(Disk.Real, path, (byte[])[.. mark, .. Encoding.UTF8.GetBytes(YamlEdit.Apply(Decode(bytes.AsSpan(mark.Length)), changes))]);
    }

    static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return strict.GetString(bytes);
        }
        catch (DecoderFallbackException problem)
        {
            throw new EditRefusedException($"it is not UTF-8 (byte {problem.Index})");
        }
    }
}
