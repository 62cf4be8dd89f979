using System.CommandLine;
using Warrant.Core;
using Warrant.Files;
using Warrant.Record;

namespace Warrant.Cli;

/// <summary>`warrant impact`: what a change means: grounds, claims, decisions, and who has to act by when.</summary>
static class ImpactCommand
{
    public static Command Make(Terminal terminal)
    {
        var (folder, asOf, format) = (Common.Folder(), Common.AsOf(), Common.Format("text", "json"));
        var changed = new Option<string?>("--changed") { Description = "Fields of a system that changed, with commas between, such as tools,safeguards", HelpName = "FIELDS" };
        var system = new Option<string?>("--system") { Description = "The system that changed; default that of the decision", HelpName = "ID" };
        var happened = new Option<string?>("--event") { Description = "What happened: a default trigger, ids of elements with commas between, or a YAML file with `text`, `on`, `system`, `changed`", HelpName = "EVENT" };
        var since = new Option<string?>("--since") { Description = "All that changed since a baseline, by number or date", HelpName = "BASELINE" };
        var command = new Command("impact", "Say what a change touches: 0 nothing, 1 something") { folder, changed, system, happened, since, asOf, format };
        command.SetAction(parsed =>
        {
            var exit = Acting.Guarded(terminal, () =>
            {
                var day = parsed.GetValue(asOf) ?? terminal.Today;
                if (Asking.Assess(terminal, parsed.GetValue(folder)!, day) is not { } assessment) return ExitCode.NoAnswer;
                if (Asking.Unread(assessment) is { } unread) throw new RecordException($"{unread}, so nobody can say what is touched; `warrant check` says more");
                using var scratch = new Scratch();
                var root = terminal.Path(parsed.GetValue(folder)!);
                IReadOnlyList<Change> named =
                [
                    .. parsed.GetValue(changed) is { } fields ? [Changes.Fields(assessment, fields, parsed.GetValue(system), day)] : Array.Empty<Change>(),
                    .. parsed.GetValue(happened) is { } what ? [Artefacts.Exists(terminal.Path(what)) ? Changes.File(assessment, File.ReadAllText(terminal.Path(what)), day) : Changes.Event(assessment, what, parsed.GetValue(system), day)] : Array.Empty<Change>(),
                ];
                if (named.Count == 0 && parsed.GetValue(since) is null) throw new RecordException("say what changed: `--changed tools`, `--event \"new weights\"` or `--since 0`");
                if (parsed.GetValue(system) is { } of && named.All(c => c.System != of)) throw new RecordException("`--system` says of which system the fields of `--changed` or of a default trigger changed, and nothing here names such fields");
                var hasRecord = FileHome.Of(root) is var home && (home.IsHeadless || home.Read("checkpoint") is not null);
                var acts = hasRecord || parsed.GetValue(since) is not null ? Versions.Acts(root) : [];
                var start = parsed.GetValue(since) is { } baseline ? Versions.Baseline(acts, baseline) : null;
                var files = CaseFolder.Read(root).Documents;
                var impact = Impact.Of(assessment, [.. named, .. start is null ? [] : Since(root, start, scratch, Between)]);
                // What a decision was taken on is no change to it, whenever the question begins.
                if (hasRecord) impact = impact with { Decisions = AtStake.Of(root, acts, (act, version, documents) => [.. named, .. start is null ? [] : Between(act.Sequence < start.Sequence ? start : act, version, documents)], day, scratch) };
                terminal.Out.Write(parsed.GetValue(format) == "json" ? ImpactJson.Of(impact) + "\n" : ImpactText.Of(impact));
                return impact.IsNone ? ExitCode.Yes : ExitCode.No;

                IReadOnlyList<Change> Between(Act from, SafetyCase version, IReadOnlyList<Document> documents) =>
                    Changes.Between(version, documents, assessment.Case, files, acts.Where(a => a.Sequence > from.Sequence && a.Day <= day), day);
            });
            return exit == ExitCode.NoAnswer ? Asking.NoAnswer(terminal, parsed.GetValue(format)) : exit;
        });
        return command;
    }

    static IReadOnlyList<Change> Since(string root, Act baseline, Scratch scratch, Func<Act, SafetyCase, IReadOnlyList<Document>, IReadOnlyList<Change>> between)
    {
        var documents = CaseFolder.Read(Versions.CheckOut(root, baseline, scratch.Next())).Documents;
        return between(baseline, CaseReader.Read(documents, []).Case, documents);
    }
}
