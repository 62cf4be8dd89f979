namespace Warrant.Server;

/// <summary>A word for how a case answers, as it may be shown or counted.</summary>
public static class CaseWords
{
    public const string Reading = "reading";
    public const string Unreadable = "unreadable";

    public static IReadOnlyList<string> All { get; } = ["yes", "no", Unreadable, Reading];

    /// <summary>`yes` or `no`; `reading` before the first reading and while what is known is of files that changed since; `unreadable` where there is no answer.</summary>
    public static string Answer(ServedCase served)
    {
        if (served.Latest is not { } latest || served.Outdated) return Reading;
        return latest.Assessment is { } assessment ? assessment.Yes ? "yes" : "no" : Unreadable;
    }
}
