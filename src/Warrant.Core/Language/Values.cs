using System.Globalization;

namespace Warrant.Core;

/// <summary>The written forms of the language: ids, dates, durations, numbers, digests, paths. Each is null where the text is not of the form.</summary>
public static class Values
{
    /// <summary>An ASCII letter, then letters, digits, `.` and `-`; at most 64.</summary>
    public static bool IsId(string text)
    {
        if (text.Length is 0 or > 64 || !char.IsAsciiLetter(text[0])) return false;
        foreach (var c in text)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-')) return false;
        return true;
    }

    /// <summary>An id, or an id of another case: `base:C4`.</summary>
    public static bool IsReference(string text) =>
        text.IndexOf(':') is var colon and >= 0 ? IsId(text[..colon]) && IsId(text[(colon + 1)..]) : IsId(text);

    /// <summary>An id, or the address of a step (`C1/step`) or a leg (`C0/step/C1`).</summary>
    public static bool IsAddress(string text) =>
        text.Split('/') is var parts && (parts.Length == 1 || (parts.Length <= 3 && parts[1] == "step")) && IsId(parts[0]) && (parts.Length < 3 || IsId(parts[2]));

    public static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>A plain decimal: no exponent, no thousands separator.</summary>
    public static double? Number(string text) =>
        text.Length is > 0 and <= 40 && char.IsAsciiDigit(text[^1]) && (char.IsAsciiDigit(text[0]) || text[0] == '-')
        && double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var x) ? x : null;

    public static int? Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= 1 ? n : null;

    /// <summary>`120 days`: a whole number and minutes, hours, days, weeks, months or years.</summary>
    public static Duration? Duration(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > 100_000) return null;
        DurationUnit? unit = (parts[1].EndsWith('s') ? parts[1][..^1] : parts[1]) switch
        {
            "minute" => DurationUnit.Minute,
            "hour" => DurationUnit.Hour,
            "day" => DurationUnit.Day,
            "week" => DurationUnit.Week,
            "month" => DurationUnit.Month,
            "year" => DurationUnit.Year,
            _ => null,
        };
        return unit is { } u ? new Duration(count, u) : null;
    }

    /// <summary>`sha256:` and 64 hexadecimal digits, in lower case.</summary>
    public static string? Digest(string text) =>
        text.StartsWith("sha256:", StringComparison.Ordinal) && text.Length == 71 && text.AsSpan(7).IndexOfAnyExcept("0123456789abcdef") < 0 ? text : null;

    public static bool IsPath(string text) => text.Length is > 0 and <= 4096 && !text.Contains('\\');
}
