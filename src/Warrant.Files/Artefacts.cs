namespace Warrant.Files;

/// <summary>Artefacts on disk: logs and documents that a case names. Opened for reading only.</summary>
public static class Artefacts
{
    /// <summary>Whether there is a regular file; a pipe or a device is none, and would block.</summary>
    public static bool Exists(string path) => RegularFile.Is(RealPath.Of(path));

    public static Stream Open(string path) => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
}
