namespace Warrant.Core;

static class MissingKey
{
    public static readonly Rule Rule = new("WR006", "missing-key", Severity.Error) { Waivable = false, ReportsAbsence = true };

    public static Finding Find(Span at, string? element, string key) => Rule.Find(at, element, $"`{key}` is missing");

    /// <summary>Of several keys one is needed; which one only shows when they are seen together.</summary>
    public static Finding Because(Span at, string? element, string message, string? hint = null) => Rule.Find(at, element, message, hint);
}
