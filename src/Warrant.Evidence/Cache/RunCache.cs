using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Warrant.Core;
using Warrant.Files;

namespace Warrant.Evidence;

/// <summary>Runs that were read before, in a folder of the user's own that may be deleted at any time.</summary>
/// <remarks>
/// A log is hashed whenever it is looked at; the cache only saves reading it again, and only if it is to the byte the log that was read, by the same build of the
/// reader, with the same setting. Whatever else lies there is passed over. That the folder cannot be used is no fault: then nothing is kept.
/// </remarks>
/// <param name="folder">Made with mode 700 when something is first kept. A folder that others may write to is not used.</param>
/// <param name="most">The bytes that all entries may have together; no entry has more than a quarter.</param>
public sealed class RunCache(string folder, long most = 1L << 30)
{
    const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    const UnixFileMode Others = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
    const int Head = 64;

    // What reads and what is read into: another build may see another run in the same bytes.
    static readonly string build = $"{typeof(RunCache).Module.ModuleVersionId:N} {typeof(Run).Module.ModuleVersionId:N}";

    /// <summary>What an entry is found by: SHA-256 over everything on which the run depends.</summary>
    /// <param name="digest">`sha256:…` of the log.</param>
    public static byte[] Key(string digest, LogSetting setting)
    {
        var parts = new List<string?> { build, digest };
        if (setting.Columns is { } c) parts.AddRange(["columns", c.Sample, c.Score, c.Task, c.Epoch, c.Date]);
        parts.AddRange(["wanted", setting.Wanted.Count.ToString(CultureInfo.InvariantCulture), .. setting.Wanted.Order(StringComparer.Ordinal)]);
        foreach (var part in setting.Samples) parts.AddRange(["samples", part.Name, part.Digest]);
        return SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(parts.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p?.Length ?? -1}:{p}")))));
    }

    /// <summary>The run, if it was kept and is whole.</summary>
    public Run? Find(byte[] key)
    {
        try
        {
            if (!IsOurs()) return null;
            var path = PathOf(key);
            if (!Artefacts.Exists(path) || new FileInfo(path).Length > most / 4) return null;
            var entry = File.ReadAllBytes(path);
            if (entry.Length < Head || !entry.AsSpan(0, 32).SequenceEqual(key) || !SHA256.HashData(entry.AsSpan(Head)).AsSpan().SequenceEqual(entry.AsSpan(32, 32))) return null;
            return RunDecoding.Read(entry.AsMemory(Head));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps a run; the oldest entries give way.</summary>
    public void Keep(byte[] key, Run run)
    {
        var payload = RunEncoding.Write(run);
        if (Head + payload.Length > most / 4) return;
        try
        {
            if (!Directory.Exists(folder))
            {
                if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
                else Directory.CreateDirectory(folder, Own);
            }
            if (!IsOurs()) return;
            AtomicWrite.Bytes(Disk.Real, PathOf(key), (byte[])[.. key, .. SHA256.HashData(payload), .. payload]);
            Trim();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A full disk or a read-only home: the next check reads the log again.
        }
    }

    void Trim()
    {
        var files = new DirectoryInfo(folder).GetFiles().OrderBy(f => f.LastWriteTimeUtc).ThenBy(f => f.Name, StringComparer.Ordinal).ToList();
        var size = files.Sum(f => f.Length);
        foreach (var file in files)
        {
            if (size <= most) return;
            size -= file.Length;
            file.Delete();
        }
    }

    bool IsOurs() => Directory.Exists(folder) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(folder) & Others) == 0);

    string PathOf(byte[] key) => Path.Combine(folder, Convert.ToHexStringLower(key));
}

static class Caching
{
    /// <summary>The run of a log whose digest is known, from the cache or else from its bytes.</summary>
    /// <param name="unchanged">Whether the file is still the one that was hashed: otherwise what was read is not kept under that digest.</param>
    public static LogReading Read(this RunCache? cache, Stream stream, string name, string digest, LogSetting setting, IProgress<long>? bytesRead, Func<bool> unchanged)
    {
        if (cache is null) return Anew();
        var key = RunCache.Key(digest, setting);
        if (cache.Find(key) is { } run) return new(run, null);
        var reading = Anew();
        if (reading.Run is { } read && unchanged()) cache.Keep(key, read);
        return reading;

        LogReading Anew()
        {
            stream.Position = 0;
            return LogReader.Read(stream, name, setting, bytesRead);
        }
    }
}
