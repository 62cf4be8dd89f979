using System.Globalization;
using Warrant.Core;
using Warrant.Record;

namespace Warrant.Cli;

/// <summary>What changed, from a command line, a file, or two versions.</summary>
static class Changes
{
    static readonly string[] argued = ["claims", "evidence", "assumptions", "criteria", "risks", "definitions", "monitors"];

    /// <param name="names">Fields of a system, with commas between.</param>
    /// <param name="system">Null: that of the decision.</param>
    /// <exception cref="RecordException">There is no such field or system.</exception>
    public static Change Fields(Assessment assessment, string names, string? system, DateOnly on)
    {
        var fields = Split(names);
        if (fields.Count == 0) throw new RecordException("no field is named: `--changed tools` says that the tools changed");
        if (fields.FirstOrDefault(f => !Systems.Fields.Contains(f)) is { } unknown)
            throw new RecordException($"`{unknown}` is no field of a system{(Spelling.Nearest(unknown, Systems.Fields) is { } near ? $"; did you mean `{near}`?" : "")}");
        return new("", on, Named(assessment.Case, system), fields, []);
    }

    /// <summary>A default trigger, the words of a trigger of the case, or ids of elements.</summary>
    /// <exception cref="RecordException">It is none of these.</exception>
    public static Change Event(Assessment assessment, string text, string? system, DateOnly on)
    {
        var safetyCase = assessment.Case;
        if (Change.FieldsOf(text.Trim().ToLowerInvariant()) is { } fields) return new(text.Trim().ToLowerInvariant(), on, fields.Count > 0 ? Named(safetyCase, system) : null, fields, []);
        var ids = Split(text).SelectMany(n => Causes.Having(assessment, n) is { Count: > 0 } items ? items.Select(i => i.Id) : [n]).ToList();
        if (ids.Count > 0 && ids.All(id => Touchable(safetyCase, id))) return new("", on, null, [], ids);
        var change = new Change(text, on, null, [], []);
        if (safetyCase.Triggers.Any(change.Pulls)) return change;
        throw new RecordException($"`{text}` is no default trigger, no trigger of the case, no file, and not the ids of elements; `warrant explain WR404` lists the default triggers");
    }

    /// <param name="text">YAML: `text`, `on`, `system`, `changed`, and `elements` for ids; each optional but one of the last two.</param>
    /// <exception cref="RecordException">It is not of that form, or names what the case does not have: then nothing would be touched, which is no answer to the question that was meant.</exception>
    public static Change File(Assessment assessment, string text, DateOnly today)
    {
        var document = Document.Read(0, new Source("event", text));
        if (document.Findings.FirstOrDefault(f => f.Rule.Code is "WR001" or "WR002" or "WR003" or "WR007") is { } finding) throw new RecordException(finding.Message);
        var on = today;
        var (what, system, fields, elements) = ("", (string?)null, new List<string>(), new List<string>());
        foreach (var (key, value) in document.Sections)
            switch (key.Value, value)
            {
                case ("text", Scalar s): what = s.Value; break;
                case ("on", Scalar s): on = Values.Date(s.Value) ?? throw new RecordException($"`{s.Value}` is not a date such as 2026-11-20"); break;
                case ("system", Scalar s): system = s.Value; break;
                case ("changed", _) when Texts(value) is { } texts: fields.AddRange(texts); break;
                case ("elements", _) when Texts(value) is { } texts: elements.AddRange(texts); break;
                default: throw new RecordException($"an event has `text`, `on`, `system`, `changed` and `elements`, and no `{key.Value}` of this form");
            }
        if (fields.FirstOrDefault(f => !Systems.Fields.Contains(f)) is { } unknown) throw new RecordException($"`{unknown}` is no field of a system");
        if ((system is null) != (fields.Count == 0) || fields.Count + elements.Count == 0) throw new RecordException("an event names a `system` with the fields that `changed`, or `elements`");
        if (system is not null) Named(assessment.Case, system);
        if (elements.FirstOrDefault(id => !Names.Stands(assessment.Case, id) || !Touchable(assessment.Case, id.Split('/')[0])) is { } none)
            throw new RecordException($"`{none}` names nothing in this case that a change could touch{(Spelling.Nearest(none, assessment.Case.Ids) is { } near ? $"; did you mean `{near}`?" : "")}");
        return new(what, on, system, fields, elements);
    }

    /// <summary>What differs between a version and the files as they are, and what was recorded in between.</summary>
    public static IReadOnlyList<Change> Between(SafetyCase before, IReadOnlyList<Document> beforeFiles, SafetyCase now, IReadOnlyList<Document> nowFiles, IEnumerable<Act> acts, DateOnly today)
    {
        var changes = new List<Change>();
        foreach (var system in now.Systems)
            if (before.Find<SystemConfiguration>(system.Id) is { } was && Systems.Fields.Where(f => before.Field(was, f) != now.Field(system, f)).ToList() is { Count: > 0 } fields)
                changes.Add(new("in the files", today, system.Id, fields, []));
        var differing = CaseDiff.Changed(beforeFiles, nowFiles);
        // A challenge is no ground; what it is aimed at, or was, stands otherwise for it.
        var targets = differing.Where(d => d.Section == "challenges").SelectMany(d => new[] { before, now }.Select(c => c.Find<Challenge>(d.Name)?.Target?.Value)).OfType<string>();
        var elements = differing.Where(d => argued.Contains(d.Section)).Select(d => d.Name).Concat(targets).Distinct().ToList();
        if (elements.Count > 0) changes.Add(new("in the files", today, null, [], elements));
        foreach (var act in acts)
            switch (act.Body)
            {
                case SystemChanged b: changes.Add(new(string.Create(CultureInfo.InvariantCulture, $"act {act.Sequence}, {b.Text}"), b.On, b.System, b.Changed, []) { Kinds = [b.Text] }); break;
                case IncidentReported b: changes.Add(new(string.Create(CultureInfo.InvariantCulture, $"act {act.Sequence}, incident: {b.Text}"), b.On, null, [], []) { Kinds = [b.Text, Change.Incident] }); break;
                case ChallengeRaised b: changes.Add(new(string.Create(CultureInfo.InvariantCulture, $"act {act.Sequence}, `{b.Id}` {b.Attack} `{b.Target}`: {b.Text}"), act.Day, null, [], [b.Target])); break;
            }
        return changes;
    }

    static string Named(SafetyCase safetyCase, string? system) =>
        safetyCase.Find<SystemConfiguration>(system ?? safetyCase.Decision?.System?.Value)?.Id ?? throw new RecordException(system is null ? "the decision has no system; `--system` names one" : $"`{system}` is no system of the case");

    static List<string> Split(string names) => [.. names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    // A person or a trigger is nothing that the argument stands on.
    static bool Touchable(SafetyCase safetyCase, string id) => safetyCase[id] is not (null or Person or Trigger);

    // Null where it is neither a text nor a list of texts.
    static IEnumerable<string>? Texts(Node node) => node switch
    {
        Scalar s => [s.Value],
        ListNode list when list.Items.All(i => i is Scalar) => list.Items.OfType<Scalar>().Select(s => s.Value),
        _ => null,
    };
}
