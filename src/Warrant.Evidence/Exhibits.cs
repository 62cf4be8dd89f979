using System.Security.Cryptography;
using Warrant.Core;
using Warrant.Files;

namespace Warrant.Evidence;

/// <summary>Looks at every artefact that a case names: is it there, is it the one that was named, what does it hold.</summary>
public static class Exhibits
{
    /// <param name="progress">Is told of each artefact before it is read, and of the bytes read so far.</param>
    public static IReadOnlyDictionary<string, Exhibit> Read(CaseFolder folder, SafetyCase safetyCase, IProgress<Progress>? progress = null)
    {
        var exhibits = new Dictionary<string, Exhibit>();
        foreach (var evidence in safetyCase.Evidence)
            if (Look(folder, safetyCase, evidence, progress) is { } exhibit) exhibits.Add(evidence.Id, exhibit);
        return exhibits;
    }

    static Exhibit? Look(CaseFolder folder, SafetyCase safetyCase, EvidenceItem evidence, IProgress<Progress>? progress)
    {
        var main = evidence.Log ?? evidence.File;
        if (main is null && evidence.Files.Length == 0) return null;
        var exhibit = evidence.Log is { } log ? Log(folder, safetyCase, evidence, log.Value, progress)
            : main is { } path ? One(folder, evidence.Id, path.Value, null, progress) : new Exhibit(evidence.Id, ArtefactState.Present);
        var others = evidence.Files.Select(f => Other(folder, evidence.Id, f)).OfType<string>().ToList();
        return others.Count == 0 ? exhibit : exhibit with { OtherProblems = others };
    }

    // Only files that the case names with their digest, and that have it, give samples to a log: every byte that decides is bound.
    static Exhibit Log(CaseFolder folder, SafetyCase safetyCase, EvidenceItem evidence, string path, IProgress<Progress>? progress)
    {
        var samples = new List<LogPart>();
        try
        {
            foreach (var file in evidence.Files.Where(file => file is { Role: "samples", Digest: not null }))
                if (Part(folder, file) is { } part) samples.Add(part);
            var setting = new LogSetting { Columns = evidence.Columns, Samples = samples, Wanted = safetyCase.MetadataFields(evidence).ToHashSet(StringComparer.Ordinal) };
            return One(folder, evidence.Id, path, setting, progress);
        }
        finally
        {
            foreach (var part in samples) part.Stream.Dispose();
        }
    }

    // What is wrong with the file is found again, and told, where the other files are looked at.
    static LogPart? Part(CaseFolder folder, Artefact file)
    {
        if (folder.Within(file.Path.Value) is not { } full) return null;
        try
        {
            if (!Artefacts.Exists(full)) return null;
            var stream = Artefacts.Open(full);
            var digest = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(stream));
            if (digest == file.Digest!.Value.Value) return new(file.Path.Value, digest, stream);
            stream.Dispose();
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    static Exhibit One(CaseFolder folder, string id, string path, LogSetting? log, IProgress<Progress>? progress)
    {
        if (folder.Within(path) is not { } full) return new(id, ArtefactState.Outside);
        try
        {
            if (!Artefacts.Exists(full)) return new(id, ArtefactState.Missing);
            using var stream = Artefacts.Open(full);
            progress?.Report(new(id, path, 0, stream.Length));
            var digest = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(stream));
            if (log is null) return new(id, ArtefactState.Present) { Digest = digest };
            stream.Position = 0;
            var reading = LogReader.Read(stream, path, log, progress is null ? null : new Watch(id, path, stream.Length, progress));
            return new(id, ArtefactState.Present) { Digest = digest, Run = reading.Run, Problem = reading.Problem };
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new(id, ArtefactState.Unreadable) { Problem = $"`{path}` cannot be read: {(problem is UnauthorizedAccessException ? "not allowed" : "the disk gave an error")}" };
        }
    }

    static string? Other(CaseFolder folder, string id, Artefact artefact)
    {
        var found = One(folder, id, artefact.Path.Value, null, null);
        return found.State switch
        {
            ArtefactState.Present when artefact.Digest is null => $"`{artefact.Path.Value}` has no digest",
            ArtefactState.Present => found.Digest == artefact.Digest.Value.Value ? null : $"`{artefact.Path.Value}` has changed",
            ArtefactState.Missing => $"`{artefact.Path.Value}` is missing",
            ArtefactState.Outside => $"`{artefact.Path.Value}` leads out of the repository",
            _ => $"`{artefact.Path.Value}` cannot be read",
        };
    }

    sealed class Watch(string id, string path, long length, IProgress<Progress> whole) : IProgress<long>
    {
        public void Report(long read) => whole.Report(new(id, path, read, length));
    }
}

/// <summary>How far the reading of an artefact is, in bytes.</summary>
public readonly record struct Progress(string Evidence, string Path, long Read, long Length);
