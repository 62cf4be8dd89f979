namespace Warrant.Core;

static class ArtefactChanged
{
    public static readonly Rule Rule = new("WR302", "artefact-changed", Severity.Error, Check) { Waivable = false, ReportsAbsence = true };

    static IEnumerable<Finding> Check(Inspection on)
    {
        foreach (var (item, _) in Troubles.Of(on, Trouble.Artefact))
            foreach (var finding in Of(item, on.Facts.Exhibits.GetValueOrDefault(item.Id))) yield return finding;
    }

    static IEnumerable<Finding> Of(EvidenceItem item, Exhibit? exhibit)
    {
        if ((item.Log ?? item.File ?? item.Files.Select(f => (Placed<string>?)f.Path).FirstOrDefault()) is not { } path)
        {
            // Of a path that is there and cannot be read the reading told.
            if (UnknownKey.Stands("log", EvidenceKeys.Item, item.Node) || UnknownKey.Stands("file", EvidenceKeys.Item, item.Node)) yield break;
            yield return Rule.Find(item.At, item.Id, $"`{item.Id}` names no artefact, so there is nothing to look at", "bind it to a `log`, or to a `file` and its `digest`");
            yield break;
        }
        if (Main(item, path, exhibit) is { } finding)
        {
            yield return finding;
            yield break;
        }
        foreach (var problem in exhibit?.OtherProblems ?? [])
            yield return Rule.Find(Place(item, problem), item.Id, $"{problem}, so {Consequence(item, problem)}");
    }

    static Finding? Main(EvidenceItem item, Placed<string> path, Exhibit? exhibit)
    {
        if (exhibit is null or { State: ArtefactState.Missing })
            return Rule.Find(path.At, item.Id, $"`{path.Value}` is missing, so nobody can check what `{item.Id}` says", "keep the artefact beside the case");
        if (exhibit.State is ArtefactState.Unreadable)
            return Rule.Find(path.At, item.Id, $"{exhibit.Problem ?? $"`{path.Value}` cannot be read"}, so nobody can check what `{item.Id}` says");
        if (item.DigestOf is { } said && exhibit.Digest is { } actual && said.Value != actual)
            return Rule.Find(said.At, item.Id, $"`{path.Value}` has changed since it was bound to `{item.Id}`{(exhibit.Change is { } change ? $" ({change})" : "")}, so what was argued from it may no longer be in it", $"it now has {actual}; see what changed before you bind it again");
        // A digest of the wrong form was told of where it was read.
        if (item.DigestOf is null && !UnknownKey.Stands("digest", EvidenceKeys.Item, item.Node) && item.File is not null && !item.HasObservations)
            return Rule.Find(path.At, item.Id, $"`{path.Value}` has no digest, so nobody can say that it is unchanged", exhibit.Digest is { } found ? $"read it first, then write down what was read: digest: {found}" : null);
        return null;
    }

    static string Consequence(EvidenceItem item, string problem) =>
        problem.EndsWith("has changed", StringComparison.Ordinal) ? $"`{item.Id}` is not what was bound" : "nobody can say that it is unchanged";

    // The sentence on a further file starts with its path.
    static Span Place(EvidenceItem item, string problem)
    {
        foreach (var file in item.Files)
            if (problem.StartsWith($"`{file.Path.Value}`", StringComparison.Ordinal)) return (problem.EndsWith("has changed", StringComparison.Ordinal) ? file.Digest?.At : null) ?? file.Path.At;
        return item.KeyAt("files");
    }
}
