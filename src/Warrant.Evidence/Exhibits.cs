using Warrant.Core;
using Warrant.Files;

namespace Warrant.Evidence;

/// <summary>Looks at every artefact that a case names: is it there, is it the one that was named, what does it hold.</summary>
public static class Exhibits
{
    /// <param name="progress">Is told of each artefact before it is read, and of the bytes read so far.</param>
    /// <param name="cache">Runs that were read before; every file is hashed all the same.</param>
    public static IReadOnlyDictionary<string, Exhibit> Read(CaseFolder folder, SafetyCase safetyCase, IProgress<Progress>? progress = null, RunCache? cache = null)
    {
        var exhibits = new Dictionary<string, Exhibit>();
        foreach (var evidence in safetyCase.Evidence)
            if (Look(folder, safetyCase, evidence, progress, cache) is { } exhibit) exhibits.Add(evidence.Id, exhibit);
        return exhibits;
    }

    static Exhibit? Look(CaseFolder folder, SafetyCase safetyCase, EvidenceItem evidence, IProgress<Progress>? progress, RunCache? cache)
    {
        var main = evidence.Log ?? evidence.File;
        if (main is null && evidence.Files.Length == 0) return null;
        var exhibit = evidence.Log is { } log ? Log(folder, safetyCase, evidence, log.Value, progress, cache)
            : main is { } path ? One(folder, evidence.Id, path.Value, null, progress) : new Exhibit(evidence.Id, ArtefactState.Present);
        var others = evidence.Files.Select(f => Other(folder, evidence.Id, f)).OfType<string>().ToList();
        return others.Count == 0 ? exhibit : exhibit with { OtherProblems = others };
    }

    // Only files that the case names with their digest, and that have it, give samples to a log: every byte that decides is bound.
    static Exhibit Log(CaseFolder folder, SafetyCase safetyCase, EvidenceItem evidence, string path, IProgress<Progress>? progress, RunCache? cache)
    {
        var samples = new List<LogPart>();
        try
        {
            foreach (var file in evidence.Files.Where(file => file is { Role: "samples", Digest: not null }))
                if (BoundFiles.Part(folder, file) is { } part) samples.Add(part);
            var setting = new LogSetting { Columns = evidence.Columns, Samples = samples, Wanted = safetyCase.MetadataFields(evidence).ToHashSet(StringComparer.Ordinal) };
            var marks = samples.ConvertAll(part => Artefacts.Mark(part.Stream));
            var exhibit = One(folder, evidence.Id, path, setting, progress, cache, evidence, () => samples.TrueForAll(part => Artefacts.Mark(part.Stream) == marks[samples.IndexOf(part)]));
            var other = samples.FindIndex(part => Artefacts.Mark(part.Stream) != marks[samples.IndexOf(part)]);
            return other < 0 ? exhibit : Changed(evidence.Id, samples[other].Name);
        }
        finally
        {
            foreach (var part in samples) part.Stream.Dispose();
        }
    }

    static Exhibit One(CaseFolder folder, string id, string path, LogSetting? log, IProgress<Progress>? progress, RunCache? cache = null, EvidenceItem? bound = null,
        Func<bool>? beside = null)
    {
        if (folder.Within(path) is not { } full) return new(id, ArtefactState.Outside);
        try
        {
            if (!Artefacts.Exists(full)) return new(id, ArtefactState.Missing);
            using var stream = Artefacts.Open(full);
            var mark = Artefacts.Mark(stream);
            progress?.Report(new(id, path, 0, stream.Length));
            var digest = ContentStore.Digest(stream);
            if (log is null) return new(id, ArtefactState.Present) { Digest = digest };
            // One handle gives the digest and the content, and the file may be written to in between.
            var reading = cache.Read(stream, path, digest, log, progress is null ? null : new Watch(id, path, stream.Length, progress), () => Artefacts.Mark(stream) == mark && beside?.Invoke() != false);
            var change = bound is null ? null : BoundFiles.Change(folder, bound, stream, digest, reading.Run);
            if (Artefacts.Mark(stream) != mark) return Changed(id, path);
            return new(id, ArtefactState.Present) { Digest = digest, Run = reading.Run, Problem = reading.Problem, Change = change };
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new(id, ArtefactState.Unreadable) { Problem = $"`{path}` cannot be read: {(problem is UnauthorizedAccessException ? "not allowed" : "the disk gave an error")}" };
        }
    }

    static Exhibit Changed(string id, string path) => new(id, ArtefactState.Unreadable) { Problem = $"`{path}` was changed while it was read" };

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
