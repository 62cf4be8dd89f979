namespace Warrant.Core;

/// <summary>Finds the known name that an unknown one was probably meant to be.</summary>
public static class Spelling
{
    /// <summary>The nearest of the names by edit distance, or null if none is near: at most a third of the name, and at least one letter, may differ.</summary>
    /// <remarks>Of equally near names the first in ordinal order, so that a hint never depends on the order of a dictionary.</remarks>
    public static string? Nearest(string name, IEnumerable<string> known)
    {
        string? best = null;
        var reach = Math.Max(1, Math.Min(name.Length, 64) / 3);
        foreach (var candidate in known)
        {
            if (name.Length > 64 || Math.Abs(candidate.Length - name.Length) > reach) continue;
            var distance = Distance(name, candidate, reach);
            if (distance > reach || (distance == reach && best is not null && string.CompareOrdinal(candidate, best) >= 0)) continue;
            (best, reach) = (candidate, distance);
        }
        return best;
    }

    /// <summary>Whether two words differ by case, outer spaces or an ending (`pass`, `passed`) alone, or, if they have more than one letter, by one letter at most.</summary>
    public static bool IsSlip(string a, string b)
    {
        if (a.AsSpan().Trim().Equals(b.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase)) return true;
        if (a.Length is < 2 or > 64 || b.Length is < 2 or > 64) return false;
        return Math.Abs(a.Length - b.Length) <= 1 && Distance(a, b, 1) <= 1 || IsEnding(a, b) || IsEnding(b, a);
    }

    static bool IsEnding(string word, string more) =>
        word.Length > 2 && more.StartsWith(word, StringComparison.OrdinalIgnoreCase) && more.AsSpan(word.Length) is "s" or "d" or "ed" or "es" or "ing";

    // Levenshtein over two rows, without case, given up as soon as a whole row is beyond the limit.
    static int Distance(string a, string b, int limit)
    {
        Span<int> above = stackalloc int[b.Length + 1], row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) above[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + change);
                least = Math.Min(least, row[j]);
            }
            if (least > limit) return least;
            row.CopyTo(above);
        }
        return above[b.Length];
    }
}
