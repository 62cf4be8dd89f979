using System.Globalization;

namespace Warrant.Core;

static class SubsetRun
{
    public static readonly Rule Rule = new("WR307", "subset-run", Severity.Warning, on => LogFaults.Find(on, Rule!, Of));

    public static IEnumerable<LogFault> Of(Run run, EvidenceItem? item)
    {
        if (item?.Says("subset") == true) yield break;
        var ran = run.PlannedSamples ?? run.Observations.Select(seen => seen.Sample).Distinct(StringComparer.Ordinal).Count();
        if (run.Subset is null && !(run.DatasetSamples > ran)) yield break;
        var how = run.Subset is { } subset ? $" ({subset})" : "";
        yield return new(
            run.DatasetSamples is { } all ? string.Create(CultureInfo.InvariantCulture, $"ran {ran} of the {all} samples of its dataset{how}") : $"ran a part of its dataset{how}",
            "so its result says nothing about the rest", "subset: which samples were run, and why these");
    }
}
