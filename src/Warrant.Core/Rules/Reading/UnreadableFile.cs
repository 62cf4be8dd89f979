namespace Warrant.Core;

/// <summary>Made where files are read: a file of the case that cannot be read hides whatever it says.</summary>
public static class UnreadableFile
{
    public static readonly Rule Rule = new("WR001", "unreadable-file", Severity.Error) { Waivable = false };

    /// <param name="why">Why it cannot be read: `is a link`, `is not UTF-8`.</param>
    public static Finding Find(Span at, string why) => Rule.Find(at, null, $"this file of the case cannot be read: it {why}", "what it may say is missing, so the answer cannot be yes");
}
