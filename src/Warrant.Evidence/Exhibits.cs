using Warrant.Core;
using Warrant.Files;

namespace Warrant.Evidence;

/// <summary>Looks at every artefact that a case names: is it there, is it the one that was named, what does it hold.</summary>
/// <remarks>Each file is hashed once however many items name it, and a log read once.</remarks>
public static class Exhibits
{
    /// <param name="progress">Is told of each artefact before it is read, and of the bytes read so far.</param>
    /// <param name="cache">Runs that were read before; every file is hashed all the same.</param>
    public static IReadOnlyDictionary<string, Exhibit> Read(CaseFolder folder, SafetyCase safetyCase, IProgress<Progress>? progress = null, RunCache? cache = null)
    {
        var (exhibits, seen) = (new Dictionary<string, Exhibit>(), new FilesSeen(safetyCase, progress, cache));
        foreach (var evidence in safetyCase.Evidence)
            if (Look(folder, safetyCase, evidence, seen) is { } exhibit) exhibits.Add(evidence.Id, exhibit);
        return exhibits;
    }

    static Exhibit? Look(CaseFolder folder, SafetyCase safetyCase, EvidenceItem evidence, FilesSeen seen)
    {
        var main = evidence.Log ?? evidence.File;
        if (main is null && evidence.Files.Length == 0) return null;
        var exhibit = evidence.Log is { } log ? Log(folder, safetyCase, evidence, log.Value, seen)
            : main is { } path ? One(folder, evidence.Id, path.Value, seen) : new Exhibit(evidence.Id, ArtefactState.Present);
        var others = evidence.Files.Select(f => Other(folder, evidence.Id, f, seen)).OfType<string>().ToList();
        return others.Count == 0 ? exhibit : exhibit with { OtherProblems = others };
    }

    // Only files that the case names with their digest, and that have it, give samples to a log: every byte that decides is bound.
    static Exhibit Log(CaseFolder folder, SafetyCase safetyCase, EvidenceItem evidence, string path, FilesSeen seen)
    {
        var samples = new List<LogPart>();
        try
        {
            foreach (var file in evidence.Files.Where(file => file is { Role: "samples", Digest: not null }))
                if (BoundFiles.Part(folder, file, (full, stream) => seen.Digest(evidence.Id, file.Path.Value, full, stream)) is { } part) samples.Add(part);
            var setting = new LogSetting { Columns = evidence.Columns, Samples = samples, Wanted = safetyCase.MetadataFields(evidence).ToHashSet(StringComparer.Ordinal) };
            var marks = samples.ConvertAll(part => Artefacts.Mark(part.Stream));
            var exhibit = One(folder, evidence.Id, path, seen, new(evidence, setting, () => samples.TrueForAll(part => Artefacts.Mark(part.Stream) == marks[samples.IndexOf(part)])));
            var other = samples.FindIndex(part => Artefacts.Mark(part.Stream) != marks[samples.IndexOf(part)]);
            return other < 0 ? exhibit : Changed(evidence.Id, samples[other].Name);
        }
        finally
        {
            foreach (var part in samples) part.Stream.Dispose();
        }
    }

    /// <param name="Setting">How the log is to be read.</param>
    /// <param name="Beside">Whether the files beside it are still the ones that were hashed.</param>
    sealed record AsLog(EvidenceItem Item, LogSetting Setting, Func<bool> Beside);

    static Exhibit One(CaseFolder folder, string id, string path, FilesSeen seen, AsLog? log = null)
    {
        if (folder.Within(path) is not { } full) return new(id, ArtefactState.Outside);
        try
        {
            if (!Artefacts.Exists(full)) return new(id, ArtefactState.Missing);
            using var stream = Artefacts.Open(full);
            var mark = Artefacts.Mark(stream);
            var digest = seen.Digest(id, path, full, stream);
            if (log is null) return new(id, ArtefactState.Present) { Digest = digest };
            // One handle gives the digest and the content, and the file may be written to in between.
            var reading = seen.Read(id, path, digest, stream, log.Setting, () => Artefacts.Mark(stream) == mark && log.Beside());
            var change = BoundFiles.Change(folder, log.Item, stream, digest, reading.Run);
            if (Artefacts.Mark(stream) != mark) return Changed(id, path);
            return new(id, ArtefactState.Present) { Digest = digest, Run = reading.Run, Problem = reading.Problem, Change = change };
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new(id, ArtefactState.Unreadable) { Problem = $"`{path}` cannot be read: {(problem is UnauthorizedAccessException ? "not allowed" : "the disk gave an error")}" };
        }
    }

    static Exhibit Changed(string id, string path) => new(id, ArtefactState.Unreadable) { Problem = $"`{path}` was changed while it was read" };

    static string? Other(CaseFolder folder, string id, Artefact artefact, FilesSeen seen)
    {
        var found = One(folder, id, artefact.Path.Value, seen);
        return found.State switch
        {
            ArtefactState.Present when artefact.Digest is null => $"`{artefact.Path.Value}` has no digest",
            ArtefactState.Present => found.Digest == artefact.Digest.Value.Value ? null : $"`{artefact.Path.Value}` has changed",
            ArtefactState.Missing => $"`{artefact.Path.Value}` is missing",
            ArtefactState.Outside => $"`{artefact.Path.Value}` leads out of the repository",
            _ => $"`{artefact.Path.Value}` cannot be read",
        };
    }
}
