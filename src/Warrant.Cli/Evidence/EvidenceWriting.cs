using System.Globalization;
using Warrant.Core;
using Warrant.Evidence;
using Warrant.Files;

namespace Warrant.Cli;

/// <summary>What an added log changes in the YAML of a case: only what the log says itself. What a person wrote is left, but for what binds the item.</summary>
static class EvidenceWriting
{
    public static IEnumerable<YamlChange> Changes(string id, EvidenceItem? item, AddedLog added)
    {
        var run = added.Run;
        var said = new List<(string[] Path, YamlValue Value)>();
        if (item is null) said.Add((["text"], Text(run)));
        if (run.Date is { } day) said.Add((["collected"], day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        said.Add((["log"], added.Path));
        said.Add((["digest"], added.Digest));
        // What nobody has to replace stays as it is written, with its comments.
        var grows = item?.Node["files"] is ListNode { Items.Length: > 0 } old && old.Items.All(i => Stays(i, added));
        if (!grows) said.Add((["files"], Files(item, added)));
        if (added.Columns is { } columns && item?.Columns is null) said.Add((["columns"], Of(columns)));
        foreach (var (path, value) in FromSettings(run))
            if (item is null || !Says(item, path)) said.Add((path, value));
        if (item is null) return [YamlChange.Set(Nested(said), "evidence", id)];
        return [.. said.Select(s => YamlChange.Set(s.Value, ["evidence", id, .. s.Path])), .. grows ? added.Files.Select(f => YamlChange.Append(Of(f), "evidence", id, "files")) : []];
    }

    /// <summary>What only a person can say and nobody has said, and what the log says that is worth a look.</summary>
    public static IEnumerable<string> Open(SafetyCase safetyCase, EvidenceItem? item, AddedLog added)
    {
        string[] needed = ["kind", "system", "producer", "conflicts", "origin", "measure", "expect"];
        var open = needed.Where(key => item?.Node[key] is null).ToList();
        if (added.Run.Date is null && item?.Collected is null) open.Add("collected");
        if (open.Count > 0) yield return $"still to be filled in: {string.Join(", ", open)}";
        var written = FromSettings(added.Run).Where(s => s.Path[0] == "elicitation").Select(s => s.Path[1]).ToHashSet();
        string[] tried = ["refusals", "finetuning", "scaffold", "attempts", "budget", "contamination", "awareness", "sandbagging"];
        var untold = tried.Where(key => !written.Contains(key) && item?.Node["elicitation"] is var e && (e as MapNode)?[key] is null).ToList();
        if (untold.Count > 0) yield return $"of the elicitation the log does not say: {string.Join(", ", untold)}";
        if (added.Run.Model is { } model && item?.System is null)
        {
            var name = model[(model.LastIndexOf('/') + 1)..];
            var systems = safetyCase.Systems.Where(s => safetyCase.Field(s, "model") is { } of && (of == model || of == name)).Select(s => s.Id).ToList();
            yield return systems.Count > 0 ? $"the log names the model `{model}`, which these systems have: {string.Join(", ", systems)}" : $"the log names the model `{model}`, which no system of the case has";
        }
        if (added.Run.Scorers.Count > 0) yield return $"its scorers: {string.Join(", ", added.Run.Scorers)}";
    }

    static YamlValue Text(Run run) => (run.Task, run.Model) switch
    {
        ({ } task, { } model) => $"Run of {Plain.Short(task)} on {Plain.Short(model)}.",
        ({ } task, null) => $"Run of {Plain.Short(task)}.",
        _ => $"A log of the format {run.Format}.",
    };

    static IEnumerable<(string[] Path, YamlValue Value)> FromSettings(Run run)
    {
        var settings = run.Settings;
        if (settings.TryGetValue("sandbox", out var sandbox)) yield return (["environment"], $"sandbox {Plain.Short(sandbox)}");
        if (settings.TryGetValue("solver", out var solver)) yield return (["elicitation", "scaffold"], Plain.Short(solver));
        if (run.Format == "inspect") yield return (["elicitation", "attempts"], run.Epochs.ToString(CultureInfo.InvariantCulture));
        if (Joined("token_limit", "message_limit", "time_limit", "working_limit", "cost_limit") is { } budget) yield return (["elicitation", "budget"], budget);
        if (Joined("temperature", "top_p", "top_k", "max_tokens", "seed", "reasoning_effort", "reasoning_tokens") is { } sampling) yield return (["elicitation", "sampling"], sampling);

        string? Joined(params string[] names)
        {
            var there = names.Where(settings.ContainsKey).Select(n => $"{n.Replace('_', ' ')} {Plain.Short(settings[n])}").ToList();
            return there.Count == 0 ? null : string.Join(", ", there);
        }
    }

    // Further files stay; those of the log that was bound before go with it.
    static YamlList Files(EvidenceItem? item, AddedLog added)
    {
        var kept = item?.Node["files"] is ListNode list ? list.Items.Where(i => Stays(i, added)).Select(YamlValue.Of) : [];
        return new([.. kept, .. added.Files.Select(Of)]);
    }

    static bool Stays(Node file, AddedLog added) => (file as MapNode)?["role"] is not Scalar role || role.Value != BoundFiles.Role && added.Files.All(f => f.Role != role.Value);

    static YamlValue Of((string Digest, string Role) file) => YamlValue.Map(("path", ContentStore.PathOf(file.Digest)), ("digest", file.Digest), ("role", file.Role));

    static YamlMap Of(Columns columns)
    {
        (string, string?)[] all = [("task", columns.Task), ("sample", columns.Sample), ("epoch", columns.Epoch), ("score", columns.Score), ("date", columns.Date)];
        return YamlValue.Map(all.Where(c => c.Item2 is not null).Select(c => (c.Item1, (YamlValue)c.Item2!)));
    }

    static bool Says(EvidenceItem item, string[] path) => path.Length == 1 ? item.Node[path[0]] is not null : (item.Node[path[0]] as MapNode)?[path[1]] is not null;

    static YamlMap Nested(List<(string[] Path, YamlValue Value)> said) => YamlValue.Map(said.GroupBy(s => s.Path[0])
        .Select(g => (g.Key, g.First().Path.Length == 1 ? g.First().Value : YamlValue.Map(g.Select(s => (s.Path[1], s.Value))))));
}
