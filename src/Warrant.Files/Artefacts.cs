namespace Warrant.Files;

/// <summary>Artefacts on disk: logs and documents that a case names. Opened for reading only.</summary>
public static class Artefacts
{
    /// <summary>Whether there is a regular file; a pipe or a device is none, and would block.</summary>
    public static bool Exists(string path) => RegularFile.Is(RealPath.Of(path));

    public static Stream Open(string path) => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);

    /// <summary>How long an open file is and when it was last written: another mark after reading means that what was read may be neither the old file nor the new one.</summary>
    public static (long Length, DateTime Written) Mark(Stream stream) => stream is FileStream file
        ? (RandomAccess.GetLength(file.SafeFileHandle), File.GetLastWriteTimeUtc(file.SafeFileHandle)) : (stream.Length, default);
}
