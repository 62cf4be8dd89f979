using System.Globalization;

namespace Warrant.Evidence;

/// <summary>Days as logs write them; null for what is none.</summary>
static class LogDates
{
    static readonly string[] forms = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd"];

    /// <summary>ISO 8601; a time without an offset is taken for UTC.</summary>
    public static DateOnly? Iso(string? text) =>
        DateTime.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? DateOnly.FromDateTime(time) : null;

    /// <summary>Seconds since 1970.</summary>
    public static DateOnly? Unix(double? seconds) =>
        seconds is { } x and >= 0 and < 253_402_300_800 ? DateOnly.FromDateTime(DateTime.UnixEpoch.AddSeconds(x)) : null;

    /// <summary>Either, as text.</summary>
    public static DateOnly? Any(string? text) =>
        Iso(text) ?? Unix(double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) ? seconds : null);
}
