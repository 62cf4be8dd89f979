namespace Warrant.Core;

/// <summary>The small marks at the corners of a box: each has a shape of its own, so that none needs its colour.</summary>
static class MapMarks
{
    /// <summary>Name, drawing around 0, and what it means.</summary>
    public static readonly IReadOnlyList<(string Name, string Drawing, string Meaning)> All =
    [
        ("holds", """<circle r="8"/><path fill="none" d="M-3.8 0.4L-1.2 3.2L4 -3"/>""", "holds"),
        ("uncounted", """<rect x="-7.5" y="-7.5" width="15" height="15" rx="3"/><path fill="none" d="M-4.2 1.2Q-2.2 -3 0 0T4.2 -1.2"/>""", "holds, but does not count towards a yes"),
        ("unknown", """<path d="M0 -9.5L9.5 0L0 9.5L-9.5 0Z"/><path fill="none" d="M-2.3 -2.2A2.3 2.3 0 1 1 0.8 0.1Q0 0.5 0 1.8M0 4.3V4.5"/>""", "unknown"),
        ("fails", """<path d="M-3.5 -8.5H3.5L8.5 -3.5V3.5L3.5 8.5H-3.5L-8.5 3.5V-3.5Z"/><path fill="none" d="M-3 -3L3 3M3 -3L-3 3"/>""", "fails"),
        ("doubt", """<path d="M0 -9L9.5 7.5H-9.5Z"/><path fill="none" d="M0 -3.5V1.8M0 4.6V4.8"/>""", "a challenge that is not cleared"),
        ("stale", """<circle r="8"/><path fill="none" d="M0 -4.5V0L3.2 2"/>""", "stale"),
        ("key", """<path d="M0 -9L2.6 -2.6L9 0L2.6 2.6L0 9L-2.6 2.6L-9 0L-2.6 -2.6Z"/>""", "in a smallest break set"),
    ];

    /// <summary>The marks of a box, first those at its right corner from right to left, then those at its left.</summary>
    public static (List<string> Right, List<string> Left) Of(MapItem node)
    {
        List<string> right = [], left = [];
        if (StateMark(node) is { } state) right.Add(state);
        if (node.Stale) right.Add("stale");
        if (node.Marked) left.Add("key");
        if (node.Doubts > 0) left.Add("doubt");
        return (right, left);
    }

    static string? StateMark(MapItem node) => (node.Kind, node.State) switch
    {
        (MapKind.Challenge, MapState.Unknown or MapState.Fails) => "doubt",
        (_, MapState.Holds) => "holds",
        (_, MapState.Uncounted) => "uncounted",
        (_, MapState.Unknown) => "unknown",
        (_, MapState.Fails) => "fails",
        _ => null,
    };

    public static string Class(MapState state) => state switch
    {
        MapState.Holds => " m-holds",
        MapState.Uncounted => " m-uncounted",
        MapState.Unknown => " m-unknown",
        MapState.Fails => " m-fails",
        _ => "",
    };
}
