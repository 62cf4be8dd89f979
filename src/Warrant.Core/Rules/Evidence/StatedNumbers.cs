using System.Globalization;
using System.Text.RegularExpressions;

namespace Warrant.Core;

/// <summary>The quantities that a text states: decimals, percents, and one in so many. Counts, dates, ids, versions and what stands in backticks are none.</summary>
static partial class StatedNumbers
{
    /// <param name="versions">Words with the number that follows them, as <see cref="Versions"/> gives them: those are names.</param>
    public static IEnumerable<StatedNumber> In(SafetyCase safetyCase, Placed<string> text, HashSet<string> versions)
    {
        if (text.Value.AsSpan().IndexOfAnyInRange('0', '9') < 0) yield break;
        foreach (var (match, at) in Wording.Find(safetyCase, text, Quantity()))
        {
            if (IsVersion(match, versions)) continue;
            if (match.Groups["many"] is { Success: true } many)
            {
                if (Read(many.Value.Replace(",", "", StringComparison.Ordinal)) is > 0 and { } n) yield return new(match.Value, 1 / n, null, at);
            }
            else if (Read(match.Groups["n"].Value) is { } value)
            {
                var percent = match.Groups["percent"].Success;
                yield return new(match.Groups["shown"].Value, percent ? value / 100 : value, percent ? value : null, Shown(match, at));
            }
        }
    }

    /// <summary>Names with a number in what the systems say of themselves, such as the classifier 3.1.</summary>
    public static HashSet<string> Versions(SafetyCase safetyCase) =>
        [.. safetyCase.Systems.SelectMany(s => SetupKeys.SystemFields.Select(s.Own)).OfType<string>().SelectMany(v => Quantity().Matches(v)).Select(Name)];

    static bool IsVersion(Match match, HashSet<string> versions) => Marks().IsMatch(match.Groups["before"].Value) || versions.Contains(Name(match));

    static string Name(Match match) => $"{match.Groups["before"].Value.ToLowerInvariant()} {match.Groups["n"].Value}";

    // The match begins at the word before the number, which is no part of what is shown.
    static Span Shown(Match match, Span at) => at.Length == match.Length ? at with { Start = at.Start + match.Groups["shown"].Index - match.Index } : at;

    static double? Read(string digits) => double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var x) ? x : null;

    [GeneratedRegex(@"(?<=^|[^\w.-])(?:one|1) in (?<many>\d+(?:,\d{3})*)(?![\w%]|[.,]\d|\s?%)|(?:(?<![\w.-])(?<before>[\w.-]{0,40}\w)\s{1,8})?(?<![\w./§]|[A-Za-z]-|\d[-–])(?<shown>(?<n>\d+\.\d+|\d+(?=\s?(?:%|per\s?cent\b)))(?<percent>\s?(?:%|per\s?cent\b))?)(?![\w]|\.\d|-\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Quantity();

    [GeneratedRegex(@"^(v|version|release|build|section|chapter|clause|table|figure|annex)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}

/// <param name="Value">A percent as the part it is.</param>
/// <param name="Percent">The number before the percent sign, for measures that are stated in percents; otherwise null.</param>
readonly record struct StatedNumber(string Text, double Value, double? Percent, Span At)
{
    /// <summary>Whether a number of an expectation is this one, written in whatever way.</summary>
    public bool Is(double expected) => Same(expected, Value) || Percent is { } percent && Same(expected, percent);

    // Divisions by a hundred leave a last binary digit of difference.
    static bool Same(double a, double b) => Math.Abs(a - b) <= 1e-9 * Math.Max(Math.Abs(a), Math.Abs(b));
}
