using System.Globalization;
using Warrant.Core;

namespace Warrant.Cli;

/// <summary>What would turn the answer, as acts keep it: the smallest sets of the frontiers.</summary>
static class Flipping
{
    // An entry of the record has at most 64 KiB, and nobody reads the eleventh.
    const int Most = 10;

    /// <summary>The smallest break sets, each as names; null where they could not be worked out, or the answer is no.</summary>
    public static IReadOnlyList<IReadOnlyList<string>>? BreakSets(Assessment assessment, Budget budget) =>
        assessment.Yes && Frontiers.Of(assessment, assessment.Formula.Root, Most, budget) is { Complete: true } frontiers ? [.. frontiers.Sets.Select(s => (IReadOnlyList<string>)[.. s.Select(f => f.Name)])] : null;

    /// <summary>In sentences without a stop, for a decision.</summary>
    public static IEnumerable<string> Of(Assessment assessment, Budget budget)
    {
        var frontiers = Frontiers.Of(assessment, assessment.Formula.Root, Most, budget);
        var verb = frontiers.Holds ? "no, if" : "yes, if";
        foreach (var set in frontiers.Sets)
            yield return $"{verb} {string.Join(" and ", set.Select(f => f.Label))} {(set.Count == 1 ? "" : "all ")}{(frontiers.Holds ? "failed" : "held")}";
        if (frontiers.OwnSinglePoints is { Count: > 0 } own)
            yield return $"no, if any of these alone did not hold: {string.Join(", ", own.Take(Most).Select(f => f.Name))}{(own.Count > Most ? string.Create(CultureInfo.InvariantCulture, $" and {own.Count - Most} others") : "")}";
        if (!frontiers.Complete || frontiers.OwnSinglePoints is null) yield return "what else would turn it was too large to work out";
    }
}
