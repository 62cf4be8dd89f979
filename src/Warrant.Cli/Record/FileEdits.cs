using System.Globalization;
using Warrant.Core;
using Warrant.Files;
using Warrant.Record;

namespace Warrant.Cli;

/// <summary>What an act changes in the files of a case, where they stand: comments and order stay. The act is in the record by then, and it is what counts.</summary>
static class FileEdits
{
    /// <summary>Changes the file that holds the element, else one that holds its section, else `case.yaml`.</summary>
    public static void Apply(Terminal terminal, CaseFolder folder, Act act)
    {
        if (Try(folder, act) is not { } tried) return;
        if (tried.Problem is null) terminal.Out.WriteLine($"`{Plain.Line(tried.Path)}` says so too");
        else terminal.Error.WriteLine($"warrant: the act is recorded, but `{Plain.Line(tried.Path)}` was not changed: {Plain.Line(tried.Problem)}");
    }

    /// <summary>The file that was to be changed, and why it could not be; null where the act changes no file.</summary>
    public static (string Path, string? Problem)? Try(CaseFolder folder, Act act)
    {
        var changes = Of(folder, act).ToList();
        if (changes.Count == 0) return null;
        // Agreement was with what stood there before: the file must not run ahead of the record.
        if (act.Body is ChallengeAnswered or ChallengeMended or ChallengeSustained or ChallengeAccepted && Says(folder, [.. changes[0].Path.SkipLast(1), "agreed-by"])) changes.Add(YamlChange.Remove([.. changes[0].Path.SkipLast(1), "agreed-by"]));
        var path = FileOf(folder, changes[0].Path);
        // A status alone, without a doubt that has it, would be half a challenge.
        if (changes[0].Path is ["challenges", var id, _, ..] && !Holds(folder, id)) return (path, $"no challenge `{id}` stands in it");
        try
        {
            FileEdit.Apply(Path.Combine(folder.Root, path), changes);
            return (path, null);
        }
        catch (Exception problem) when (problem is EditRefusedException or IOException or UnauthorizedAccessException)
        {
            return (path, problem.Message);
        }
    }

    static IEnumerable<YamlChange> Of(CaseFolder folder, Act act) => act.Body switch
    {
        ChallengeRaised b => [YamlChange.Set(Raised(b, act, CaseReader.Read(folder.Documents, []).Case.Find<Challenge>(b.Id)), "challenges", b.Id)],
        ChallengeAnswered b => [Status(b, "answered"), YamlChange.Set(b.Answer, "challenges", b.Id, "answer")],
        ChallengeAgreed b => [YamlChange.Set(act.By, "challenges", b.Id, "agreed-by")],
        ChallengeSustained b => [Status(b, "sustained")],
        ChallengeAccepted b => [Status(b, "accepted"), YamlChange.Set(
            YamlValue.Map([("by", act.By), ("because", b.Because), ("consequence", b.Consequence), ("until", Day(b.Until))]), "challenges", b.Id, "accepted")],
        ChallengeWithdrawn b => [Status(b, "withdrawn"), YamlChange.Set(act.By, "challenges", b.Id, "agreed-by")],
        ChallengeMended b => [Status(b, "mended")],
        WaiverGranted b => [YamlChange.Append(YamlValue.Map([("finding", b.Finding), ("element", b.Element), ("because", b.Because), ("granted-by", act.By), ("until", Day(b.Until))]), "waivers")],
        SystemChanged b => [YamlChange.Append(YamlValue.Map([("text", b.Text), ("on", Day(b.On)), ("system", b.System), ("changed", YamlValue.List(b.Changed.Select(c => (YamlValue)c)))]), "events")],
        _ => [],
    };

    // A doubt that the files had before stays as old as they say, shown by what shows it there, and right where it was found so: to sign it makes it no smaller.
    static YamlValue Raised(ChallengeRaised body, Act act, Challenge? there)
    {
        var grounds = (there?.Grounds.Select(g => g.Value) ?? []).Union(body.Grounds).ToList();
        return YamlValue.Map(
        [
            ("text", body.Text), (body.Attack, body.Target), .. grounds.Count > 0 ? new (string, YamlValue)[] { ("grounds", YamlValue.List(grounds.Select(g => (YamlValue)g))) } : [],
            ("raised-by", act.By), ("on", Day(there?.On is { } day && day.Value < act.Day ? day.Value : act.Day)), ("status", there?.Status is ChallengeStatus.Sustained ? "sustained" : "open"),
        ]);
    }

    static YamlChange Status(ChallengeAct body, string status) => YamlChange.Set(status, "challenges", body.Id, "status");

    /// <summary>The file that holds an element, else one that holds its section, else `case.yaml`.</summary>
    public static string FileOf(CaseFolder folder, IReadOnlyList<string> path)
    {
        var own = folder.Documents.Where(d => !d.Shared && d.Sections.Any(s => s.Key.Value == path[0])).ToList();
        return (own.FirstOrDefault(d => path.Count > 1 && d.Sections.Any(s => s.Key.Value == path[0] && s.Value is MapNode map && map[path[1]] is not null)) ?? own.FirstOrDefault())?.Source.Path ?? "case.yaml";
    }

    static bool Holds(CaseFolder folder, string id) => folder.Documents.Where(d => !d.Shared).SelectMany(d => d.Sections).Any(s => s.Key.Value == "challenges" && s.Value is MapNode map && map[id] is not null);

    static bool Says(CaseFolder folder, IReadOnlyList<string> path) =>
        folder.Documents.SelectMany(d => d.Sections).Any(s => s.Key.Value == path[0] && s.Value is MapNode map && map[path[1]] is MapNode element && element[path[2]] is not null);

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
