using System.Globalization;
using System.Text.Json;
using Warrant.Core;
using Warrant.Record;

namespace Warrant.Rules.Tests;

/// <summary>
/// A `record` block of a page: an act on a line, `DAY PERSON KIND BODY`. The body is the JSON of docs/record.md; `baseline` has none and is the case of the block,
/// or with `another` a version that is not, and `decision` has outcome and action. `damaged: WHY` instead of acts is a record that does not verify. What is shown is what a rule
/// says of such a record; who may write which act is tested elsewhere.
/// </summary>
static class RecordBlock
{
    public static RecordFacts Read(string text, string caseDigest, DateOnly asOf)
    {
        if (text.StartsWith("damaged: ", StringComparison.Ordinal)) return RecordReading.Of(new([], [new("damaged", null, text.Trim()["damaged: ".Length..])], null), asOf, caseDigest);
        var acts = new List<Act>();
        var (version, number) = (caseDigest, 0L);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(' ', 4);
            var rest = parts.Length > 3 ? parts[3] : "";
            if (parts[2] == "baseline") (version, number) = (rest == "another" ? CaseDigest.Digest([]) : caseDigest, acts.Count);
            var at = DateTime.ParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
            acts.Add(new Act("page", acts.Count, at, parts[1], version, Body(parts[2], rest, number)));
        }
        return RecordReading.Of(new(acts, [], null), asOf, caseDigest);
    }

    static ActBody Body(string kind, string rest, long baseline) => kind switch
    {
        "baseline" => new Baseline("", "", true, [], [], "", "", new("", new Dictionary<string, string>()), DateOnly.MaxValue, "", 7, []),
        "decision" when rest.Split(' ') is [var outcome, var action] =>
            new DecisionTaken(outcome, baseline, "", action, new("", new Dictionary<string, string>()), DateOnly.MaxValue, [], [], [], [], []),
        _ => ActKinds.Read($"urn:warrant:act:{kind}:v1", JsonElement.Parse(rest)) ?? throw new FormatException($"{kind} {rest} is no act"),
    };
}
