namespace Warrant.Files;

/// <summary>A file that one process at a time can hold. It is gone when the holder lets go.</summary>
/// <remarks>
/// The kernel holds the lock (`flock`), not the file: what a dead process left behind keeps nobody out. On a network share without locks it keeps nobody out either.
/// </remarks>
public sealed class LockFile : IDisposable
{
    // EWOULDBLOCK, which is what the framework passes on of a lock that somebody else has. A disk that cannot be written to is something else, and is told.
    const int HeldByAnother = 11;

    readonly FileStream file;

    LockFile(FileStream file) => this.file = file;

    /// <summary>The lock, or null where somebody else has it. Never waits.</summary>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    /// <exception cref="IOException">The disk is full or cannot be written to.</exception>
    /// <exception cref="DirectoryNotFoundException">The folder is not there.</exception>
    public static LockFile? Take(string path)
    {
        // Whoever let go between our opening and our locking has taken the file's name away; then it is tried again.
        for (var tries = 0; tries < 100; tries++)
        {
            FileStream file;
            try
            {
                file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException problem) when (problem.HResult == HeldByAnother)
            {
                return null;
            }
            if (RegularFile.HasName(file.SafeFileHandle)) return new LockFile(file);
            file.Dispose();
        }
        return null;
    }

    public void Dispose()
    {
        File.Delete(file.Name);
        file.Dispose();
    }
}
