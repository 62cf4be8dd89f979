using System.CommandLine;
using Warrant.Core;
using Warrant.Evidence;
using Warrant.Files;

namespace Warrant.Cli;

/// <summary>`warrant evidence add`: a log into the store of a case, and an item that is bound to it.</summary>
static class EvidenceAdd
{
    public static Command Make(Terminal terminal)
    {
        var (path, samples, columns) = (LogFile.Argument(), LogFile.SamplesOption(), LogFile.ColumnsOption());
        var id = new Option<string?>("--id") { Description = "The item to write or to update; default the next free E1, E2, …", HelpName = "ID" };
        var folder = Common.Case();
        var command = new Command("add", "Copy a log into the case's store and write an evidence item that is bound to it") { path, id, samples, columns, folder };
        command.SetAction(parsed =>
        {
            if (Opened(terminal, parsed.GetValue(folder)!) is not { } root) return ExitCode.NoAnswer;
            using var log = LogFile.Open(terminal, parsed.GetValue(path)!, parsed.GetValue(samples)!);
            if (log is null) return ExitCode.NoAnswer;
            try
            {
                using var taken = LockFile.Take(Path.Combine(root, ".evidence.lock"));
                if (taken is null) return Refuse("somebody else adds evidence to this case just now; try again");
                return Add(terminal, CaseFolder.Read(root), log, parsed.GetValue(id), parsed.GetValue(columns));
            }
            catch (EditRefusedException problem)
            {
                return Refuse(problem.Message);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                return Refuse($"the case was not changed: {problem.Message}");
            }
        });
        return command;

        int Refuse(string why)
        {
            terminal.Error.WriteLine($"warrant: {Plain.Line(why)}");
            return ExitCode.NoAnswer;
        }
    }

    static string? Opened(Terminal terminal, string folder)
    {
        var root = terminal.Path(folder);
        if (Directory.Exists(root)) return root;
        terminal.Error.WriteLine($"warrant: there is no folder `{Plain.Line(folder)}`");
        return null;
    }

    static int Add(Terminal terminal, CaseFolder folder, LogFile log, string? wanted, Columns? columns)
    {
        var (safetyCase, findings) = CaseReader.Read(folder.Documents, folder.Findings);
        if (findings.FirstOrDefault(f => f.Rule.Code is "WR001" or "WR002") is { } unread)
            throw new EditRefusedException($"`{safetyCase.Sources[unread.At.File].Path}` cannot be read, so nobody can say which ids are taken; mend it first");
        var id = wanted ?? Free(safetyCase);
        if (!Values.IsId(id)) throw new EditRefusedException($"`{id}` is no id");
        if (safetyCase[id] is not null and not EvidenceItem) throw new EditRefusedException($"`{id}` is no evidence");
        var item = safetyCase.Find<EvidenceItem>(id);
        if (item is { File: not null }) throw new EditRefusedException($"`{id}` is a document, and a log is an item of its own");
        columns ??= item?.Columns;
        if (log.Read(terminal, columns) is not { } run) return ExitCode.NoAnswer;

        // The store first: an item that names what is not there would be a lie, and a file that nobody names is none.
        var added = Store(folder, log, run, columns);
        var before = item is null ? null : BoundFiles.Manifest(folder, item);
        var file = FileEdits.FileOf(folder, ["evidence", id]);
        var full = Path.Combine(folder.Root, file);
        var changes = EvidenceWriting.Changes(id, item, added);
        if (Path.Exists(full)) FileEdit.Apply(full, changes);
        else AtomicWrite.Text(full, YamlEdit.Apply("", changes));

        terminal.Out.WriteLine($"{id} in `{Plain.Line(file)}` is bound to `{Plain.Line(log.Name)}`, kept as `{added.Path}`");
        if (before is not null && added.Manifest is not null && before.Log != added.Digest) terminal.Out.WriteLine($"to what it was bound before: {Plain.Line(ManifestChange.Between(before, added.Manifest))}");
        foreach (var (rule, fault) in LogFaults.Of(run)) terminal.Out.WriteLine($"{rule.Code} {rule.Name}: the log {Plain.Line(fault.Fact)}, {Plain.Line(fault.So)}");
        foreach (var line in EvidenceWriting.Open(safetyCase, item, added)) terminal.Out.WriteLine(Plain.Line(line));
        return ExitCode.Yes;
    }

    static AddedLog Store(CaseFolder folder, LogFile log, Run run, Columns? columns)
    {
        var store = new ContentStore(folder.Root);
        log.Stream.Position = 0;
        if (store.Put(log.Stream) != log.Digest) throw new IOException("the log changed while it was read");
        var files = new List<(string Digest, string Role)>();
        foreach (var part in log.Samples)
        {
            part.Stream.Position = 0;
            if (store.Put(part.Stream) != part.Digest) throw new IOException("the samples changed while they were read");
            files.Add((part.Digest, "samples"));
        }
        var manifest = Manifests.Of(log.Stream, log.Digest, run);
        if (manifest is not null) files.Add((store.Put(ManifestFile.Write(manifest)), BoundFiles.Role));
        return new(log.Digest, run, columns, manifest, files);
    }

    static string Free(SafetyCase safetyCase)
    {
        var taken = safetyCase.Evidence.Select(e => e.Id is ['E', .. var digits] && Values.Count(digits) is { } n ? n : 0).DefaultIfEmpty(0).Max();
        return FormattableString.Invariant($"E{taken + 1}");
    }
}

/// <summary>A log that lies in the store.</summary>
/// <param name="Files">What belongs to it, by digest, with its role.</param>
sealed record AddedLog(string Digest, Run Run, Columns? Columns, Manifest? Manifest, IReadOnlyList<(string Digest, string Role)> Files)
{
    public string Path => ContentStore.PathOf(Digest);
}
