namespace Warrant.Core;

/// <summary>What systems say, `like` followed.</summary>
public static class Systems
{
    /// <summary>The fields in which two systems can differ, in the order of the key table.</summary>
    public static IReadOnlyList<string> Fields => SetupKeys.SystemFields;

    /// <summary>A field's words, from the system itself or the one it is like; null where nobody in the chain gives any.</summary>
    public static string? Field(this SafetyCase safetyCase, SystemConfiguration system, string field)
    {
        var seen = new HashSet<string>();
        for (var at = system; at is not null && seen.Add(at.Id); at = safetyCase.Find<SystemConfiguration>(at.Like?.Value))
            if (at.Own(field) is { } own) return own;
        return null;
    }

    /// <summary>The fields in which two systems differ, in the order of the key table. A field that only one of them gives differs.</summary>
    public static IEnumerable<string> Differences(this SafetyCase safetyCase, SystemConfiguration a, SystemConfiguration b) =>
        a.Id == b.Id ? [] : SetupKeys.SystemFields.Where(f => safetyCase.Field(a, f) != safetyCase.Field(b, f));
}
