namespace Warrant.Core;

/// <summary>What every system says, `like` followed, worked out once: a chain of systems is not walked again for each question.</summary>
sealed class SystemTable
{
    readonly SafetyCase safetyCase;
    readonly Dictionary<SystemConfiguration, string?[]> flat = [];
    readonly Dictionary<SystemConfiguration, uint> gives = [];

    public SystemTable(SafetyCase safetyCase)
    {
        this.safetyCase = safetyCase;
        foreach (var system in safetyCase.Systems) Flatten(system);
    }

    /// <summary>In the order of <see cref="Systems.Fields"/>.</summary>
    public IReadOnlyList<string?> this[SystemConfiguration system] => flat[system];

    /// <summary>The fields that a system gives by itself, a bit for each in the order of <see cref="Systems.Fields"/>.</summary>
    public uint Gives(SystemConfiguration system) => gives[system];

    void Flatten(SystemConfiguration from)
    {
        var way = new List<SystemConfiguration>();
        var places = new Dictionary<SystemConfiguration, int>();
        var at = from;
        while (at is not null && !flat.ContainsKey(at) && places.TryAdd(at, way.Count))
        {
            way.Add(at);
            at = safetyCase.Find<SystemConfiguration>(at.Like?.Value);
        }
        if (at is not null && places.TryGetValue(at, out var start)) Ring(way, start);
        for (var i = way.Count - 1; i >= 0; i--)
        {
            if (flat.ContainsKey(way[i])) continue;
            var like = safetyCase.Find<SystemConfiguration>(way[i].Like?.Value);
            flat[way[i]] = Under(Own(way[i]), like is null ? null : flat[like]);
        }
    }

    // In a ring each system is like all the others, and the nearest one that speaks counts. Twice round: what the first round gives its start, the last in the ring inherits.
    void Ring(List<SystemConfiguration> way, int start)
    {
        string?[]? next = null;
        for (var i = way.Count - 1; i >= start; i--) next = Under(Own(way[i]), next);
        for (var i = way.Count - 1; i >= start; i--) next = flat[way[i]] = Under(Own(way[i]), next);
    }

    string?[] Own(SystemConfiguration system)
    {
        var own = Systems.Fields.Select(system.Own).ToArray();
        gives[system] = Systems.Bits((_, place) => own[place] is not null);
        return own;
    }

    static string?[] Under(string?[] own, string?[]? like)
    {
        if (like is not null)
            for (var i = 0; i < own.Length; i++) own[i] ??= like[i];
        return own;
    }
}
