using System.Globalization;

namespace Warrant.Core;

/// <summary>What a log says where it never says the value that is counted. A value that occurs nowhere reads as "never happened", and as the best there is.</summary>
static class OtherValues
{
    // So many are named, and so much of each: a scorer with words of its own has few and short ones.
    const int Named = 4, Letters = 40;

    /// <summary>A slip of the pen must not read as "never happened": a value of the log that differs by case, an ending or one letter is what was meant. A sentence, or null.</summary>
    public static string? Misspelt(Run run, string scorer, string of)
    {
        string? near = null;
        foreach (var (score, said) in Scores(run, scorer))
        {
            if (Attempt.Is(score, of)) return null;
            if ((Attempt.IsNear(score, of) || score.Word is not null && Spelling.IsSlip(said, of)) && (near is null || string.CompareOrdinal(said, near) < 0)) near = said;
        }
        return near is null ? null : $"the value `{of}` occurs nowhere in the log, but `{near}` does";
    }

    /// <summary>What the scorer says instead and how often, the most frequent first: `safe (60)`. Null where it says the value, or nothing at all.</summary>
    public static string? Of(Run run, string scorer, string of)
    {
        var seen = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (score, said) in Scores(run, scorer))
        {
            if (Attempt.Is(score, of)) return null;
            seen[said] = seen.GetValueOrDefault(said) + 1;
        }
        if (seen.Count == 0) return null;
        var most = seen.OrderByDescending(s => s.Value).Take(Named).Select(s => string.Create(CultureInfo.InvariantCulture, $"{Plain.Short(s.Key, Letters)} ({s.Value})"));
        return string.Join(", ", seen.Count > Named ? [.. most, "…"] : most);
    }

    static IEnumerable<(Score Score, string Said)> Scores(Run run, string scorer)
    {
        foreach (var seen in run.Observations)
            if (seen.Scores.TryGetValue(scorer, out var score) && (score.Word ?? score.Number?.ToString(CultureInfo.InvariantCulture)) is { } said) yield return (score, said);
    }
}
