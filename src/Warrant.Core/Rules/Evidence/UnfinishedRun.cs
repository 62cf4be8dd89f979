using System.Globalization;

namespace Warrant.Core;

static class UnfinishedRun
{
    public static readonly Rule Rule = new("WR311", "unfinished-run", Severity.Error, on => LogFaults.Find(on, Rule!, Of));

    public static IEnumerable<LogFault> Of(Run run, EvidenceItem? item)
    {
        if (run.Status is { } status && status != "success")
            yield return new($"is of a run that did not come to its end (`{status}`)", "so what it holds was chosen by what stopped it", "run it to its end");
        if (run.Invalidated) yield return new("was marked as invalid by its producer", "so nothing may be argued from it", "ask why, and run it again");

        if (item?.Missing.HasFlag(MissingPolicy.Unscored) != true && run.Observations.Count(seen => seen.Invalidated) is > 0 and var invalid)
            yield return new(string.Create(CultureInfo.InvariantCulture, $"has {invalid} sample {(invalid == 1 ? "run that its producer" : "runs that their producer")} marked as invalid"),
                "and nothing says why", "missing: { drop: unscored, because: … }");

        if (item?.Missing.HasFlag(MissingPolicy.Limited) == true) yield break;
        var said = item is null ? null : new Fields(item.Node).Text("limits")?.Value;
        foreach (var stopped in run.Observations.Where(seen => seen.Limit is not null).GroupBy(seen => seen.Limit!, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            if (said is not null && (Mentions(said, "limit") || Mentions(said, stopped.Key))) continue;
            var count = stopped.Count();
            yield return new(string.Create(CultureInfo.InvariantCulture, $"has {count} sample {(count == 1 ? "run that was" : "runs that were")} stopped by a limit (`{stopped.Key}`)"),
                "and what they would have done is unknown", string.Create(CultureInfo.InvariantCulture, $"limits: {count} stopped at the {stopped.Key} limit and scored as they stood; because …"));
        }
    }

    static bool Mentions(string text, string word) => word.Length > 0 && text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
