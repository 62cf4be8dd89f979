using System.Text;

namespace Warrant.Files;

/// <summary>Writes a file so that whoever looks finds all of it or nothing of it, also after a power cut.</summary>
public static class AtomicWrite
{
    /// <summary>UTF-8 without a byte order mark. Folders on the way are made; a file of that name is replaced.</summary>
    /// <exception cref="IOException">The disk is full, a folder on the way is a file, or a pipe, a device or a folder has that name: `/dev/null` would be no device any more.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static void Text(string path, string text)
    {
        if (Path.Exists(path) && !Artefacts.Exists(path)) throw new IOException("it is there, and is no regular file");
        Bytes(Disk.Real, path, Encoding.UTF8.GetBytes(text));
    }

    /// <inheritdoc cref="Text"/>
    public static void Bytes(Disk disk, string path, ReadOnlyMemory<byte> bytes) => Write(disk, path, stream => stream.Write(bytes.Span));

    /// <inheritdoc cref="Text"/>
    /// <param name="content">Writes the file. What it throws goes through, and then there is no file.</param>
    public static void Write(Disk disk, string path, Action<Stream> content)
    {
        var part = Part(path);
        try
        {
            using (var stream = disk.Create(part))
            {
                content(stream);
                disk.Flush(stream);
            }
            disk.Move(part, path);
            disk.FlushFolder(Path.GetDirectoryName(path)!);
        }
        catch
        {
            disk.Delete(part);
            throw;
        }
    }

    // Beside the file, for only within one file system is a move one act; with a dot, so that no reader takes it for a part of a case.
    internal static string Part(string path) =>
        Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.part");
}
