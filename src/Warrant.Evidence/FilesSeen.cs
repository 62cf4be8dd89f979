using Warrant.Core;
using Warrant.Files;

namespace Warrant.Evidence;

/// <summary>What one look at a case has seen: a file that several items name is hashed once, and read once.</summary>
/// <remarks>A file that was written to in between (another length or time) is hashed anew, and what is read goes by the digest: nobody is told of the one file what was read of the other.</remarks>
/// <param name="progress">Is told of each file before it is hashed, and of the bytes of logs as they are read.</param>
sealed class FilesSeen(SafetyCase safetyCase, IProgress<Progress>? progress, RunCache? cache)
{
    readonly Dictionary<string, ((long, DateTime) Mark, string Digest)> digests = new(StringComparer.Ordinal);
    readonly Dictionary<string, LogReading> readings = new(StringComparer.Ordinal);
    readonly ILookup<string, EvidenceItem> byLog = safetyCase.Evidence.Where(item => item.Log is not null).ToLookup(item => item.Log!.Value.Value, StringComparer.Ordinal);

    /// <summary>`sha256:…` of an open file.</summary>
    /// <param name="path">As the case writes it.</param>
    /// <param name="full">Where it is.</param>
    public string Digest(string id, string path, string full, Stream stream)
    {
        var mark = Artefacts.Mark(stream);
        if (digests.TryGetValue(full, out var known) && known.Mark == mark) return known.Digest;
        progress?.Report(new(id, path, 0, stream.Length));
        var digest = ContentStore.Digest(stream);
        digests[full] = (mark, digest);
        return digest;
    }

    /// <summary>What a log holds for one of the items that name it.</summary>
    /// <param name="setting">What that item asks for.</param>
    /// <param name="unchanged">Whether the file is still the one that was hashed.</param>
    public LogReading Read(string id, string path, string digest, Stream stream, LogSetting setting, Func<bool> unchanged)
    {
        // Metadata that another item asks for is read at once; it changes nothing but where a sample is there twice, and with other metadata each time.
        var all = setting with { Wanted = byLog[path].SelectMany(safetyCase.MetadataFields).ToHashSet(StringComparer.Ordinal) };
        var reading = ReadOnce(all);
        return all.Wanted.Count > setting.Wanted.Count && reading.Run?.Observations.Any(seen => seen.Contradicted) == true ? ReadOnce(setting) : reading;

        LogReading ReadOnce(LogSetting asked)
        {
            var key = $"{Convert.ToHexStringLower(RunCache.Key(digest, asked))} {path}";
            if (readings.TryGetValue(key, out var known)) return known;
            var read = cache.Read(stream, path, digest, asked, progress is null ? null : new Watch(id, path, stream.Length, progress), unchanged);
            // What was written to while it was read is nothing to go by.
            if (unchanged()) readings[key] = read;
            return read;
        }
    }

    sealed class Watch(string id, string path, long length, IProgress<Progress> whole) : IProgress<long>
    {
        public void Report(long read) => whole.Report(new(id, path, read, length));
    }
}

/// <summary>How far the reading of an artefact is, in bytes.</summary>
public readonly record struct Progress(string Evidence, string Path, long Read, long Length);
