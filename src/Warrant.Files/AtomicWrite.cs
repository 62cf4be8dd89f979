using System.Text;

namespace Warrant.Files;

/// <summary>Writes a file so that whoever looks finds all of it or nothing of it, also after a power cut.</summary>
public static class AtomicWrite
{
    /// <summary>UTF-8 without a byte order mark. Folders on the way are made; a file of that name is replaced.</summary>
    /// <exception cref="IOException">The disk is full, or a folder on the way is a file.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static void Text(string path, string text)
    {
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        // Beside the file, for only within one file system is a move one act; with a dot, so that no reader takes it for a part of a case.
        var part = Path.Combine(folder, $".{Path.GetFileName(path)}.{Environment.ProcessId}.part");
        try
        {
            using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                stream.Write(Encoding.UTF8.GetBytes(text));
                stream.Flush(flushToDisk: true);
            }
            File.Move(part, path, overwrite: true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }
}
