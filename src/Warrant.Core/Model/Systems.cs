namespace Warrant.Core;

/// <summary>What systems say, `like` followed.</summary>
public static class Systems
{
    /// <summary>The fields in which two systems can differ, in the order of the key table.</summary>
    public static IReadOnlyList<string> Fields => SetupKeys.SystemFields;

    static readonly Dictionary<string, int> places = Fields.Index().ToDictionary(f => f.Item, f => f.Index);

    /// <summary>A field's words, from the system itself or the one it is like; null where nobody in the chain gives any.</summary>
    public static string? Field(this SafetyCase safetyCase, SystemConfiguration system, string field) =>
        places.TryGetValue(field, out var place) ? safetyCase.SystemTable[system][place] : null;

    /// <summary>The fields in which two systems differ, in the order of the key table. A field that only one of them gives differs.</summary>
    public static IEnumerable<string> Differences(this SafetyCase safetyCase, SystemConfiguration a, SystemConfiguration b)
    {
        if (a == b) yield break;
        var (one, other) = (safetyCase.SystemTable[a], safetyCase.SystemTable[b]);
        for (var i = 0; i < Fields.Count; i++)
            if (one[i] != other[i]) yield return Fields[i];
    }

    /// <summary>A bit for each field that is so.</summary>
    internal static uint Bits(Func<string, int, bool> isSo)
    {
        var bits = 0u;
        for (var i = 0; i < Fields.Count; i++)
            if (isSo(Fields[i], i)) bits |= 1u << i;
        return bits;
    }

    /// <summary>The bit of a field; 0 where there is no such field.</summary>
    internal static uint Bit(string field) => places.TryGetValue(field, out var place) ? 1u << place : 0;
}
