using System.Runtime.InteropServices;

namespace Warrant.Files;

/// <summary>A folder that is there for a while. It goes when it is disposed of, and when the program is ended before: by Ctrl-C, SIGTERM or SIGHUP. Only a kill leaves it.</summary>
public sealed class PassingFolder : IDisposable
{
    readonly List<PosixSignalRegistration> ends = [];

    PassingFolder(string path)
    {
        Path = path;
        // The signal still does what it does; it only waits for this.
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }) ends.Add(PosixSignalRegistration.Create(signal, _ => TakeAway()));
    }

    public string Path { get; }

    /// <summary>A folder of a name that nothing has, made together with the folders on the way.</summary>
    /// <exception cref="IOException">The disk is full or cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The place may not be written to.</exception>
    public static PassingFolder Make(string path)
    {
        Directory.CreateDirectory(path);
        return new(path);
    }

    /// <summary>A folder among the temporary ones of the system that nobody else can read.</summary>
    /// <param name="prefix">How its name begins.</param>
    /// <exception cref="IOException">None can be made.</exception>
    public static PassingFolder Temporary(string prefix)
    {
        try
        {
            return new(Directory.CreateTempSubdirectory(prefix).FullName);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"no temporary folder can be made in `{System.IO.Path.GetTempPath()}` ($TMPDIR): {problem.Message}", problem);
        }
    }

    public void Dispose()
    {
        foreach (var end in ends) end.Dispose();
        if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
    }

    // While others may still write into it, so it is tried more than once; what then stays is no worse than after a kill.
    void TakeAway()
    {
        for (var tries = 0; tries < 100 && Directory.Exists(Path); tries++)
            try
            {
                Directory.Delete(Path, recursive: true);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                Thread.Yield();
            }
    }
}
