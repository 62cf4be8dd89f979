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
            if (Look(folder, evidence, progress) is { } exhibit) exhibits.Add(evidence.Id, exhibit);
        return exhibits;
    }

    static Exhibit? Look(CaseFolder folder, EvidenceItem evidence, IProgress<Progress>? progress)
    {
        var main = evidence.Log ?? evidence.File;
        if (main is null && evidence.Files.Length == 0) return null;
        var exhibit = main is { } path ? One(folder, evidence.Id, path.Value, evidence.HasObservations, progress) : new Exhibit(evidence.Id, ArtefactState.Present);
        var others = evidence.Files.Select(f => Other(folder, evidence.Id, f)).OfType<string>().ToList();
        return others.Count == 0 ? exhibit : exhibit with { OtherProblems = others };
    }

    static Exhibit One(CaseFolder folder, string id, string path, bool isLog, IProgress<Progress>? progress)
    {
        if (folder.Within(path) is not { } full) return new(id, ArtefactState.Outside);
        try
        {
            if (!Artefacts.Exists(full)) return new(id, ArtefactState.Missing);
            using var stream = Artefacts.Open(full);
            progress?.Report(new(id, path, 0, stream.Length));
            var digest = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(stream));
            if (!isLog) return new(id, ArtefactState.Present) { Digest = digest };
            stream.Position = 0;
            var reading = LogReader.Read(stream, path, progress is null ? null : new Part(id, path, stream.Length, progress));
            return new(id, ArtefactState.Present) { Digest = digest, Run = reading.Run, Problem = reading.Problem };
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new(id, ArtefactState.Unreadable) { Problem = $"`{path}` cannot be read: {(problem is UnauthorizedAccessException ? "not allowed" : "the disk gave an error")}" };
        }
    }

    static string? Other(CaseFolder folder, string id, Artefact artefact)
    {
        var found = One(folder, id, artefact.Path.Value, isLog: false, null);
        return found.State switch
        {
            ArtefactState.Present when artefact.Digest is null => $"`{artefact.Path.Value}` has no digest",
            ArtefactState.Present => found.Digest == artefact.Digest.Value.Value ? null : $"`{artefact.Path.Value}` has changed",
            ArtefactState.Missing => $"`{artefact.Path.Value}` is missing",
            ArtefactState.Outside => $"`{artefact.Path.Value}` leads out of the repository",
            _ => $"`{artefact.Path.Value}` cannot be read",
        };
    }

    sealed class Part(string id, string path, long length, IProgress<Progress> whole) : IProgress<long>
    {
        public void Report(long read) => whole.Report(new(id, path, read, length));
    }
}

/// <summary>How far the reading of an artefact is, in bytes.</summary>
public readonly record struct Progress(string Evidence, string Path, long Read, long Length);
