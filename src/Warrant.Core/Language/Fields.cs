namespace Warrant.Core;

/// <summary>Typed reading of a map's values. What is absent or of the wrong form is null or empty here; the finding was made by the check of shapes.</summary>
public readonly struct Fields(MapNode map)
{
    public MapNode Map => map;

    public Placed<string>? Text(string key) =>
        map[key] is Scalar { IsBlank: false } s ? new Placed<string>(s.Value, s.At) : null;

    /// <summary>A text that answers a question such as why: what only fills the place (<see cref="Placeholder"/>) is none, and neither is `none`.</summary>
    public Placed<string>? Reason(string key) => Text(key) is { } said && !Placeholder.IsOrNone(said.Value) ? said : null;

    /// <summary>Whether a key is there and says anything.</summary>
    /// <param name="none">Whether `none` is an answer.</param>
    public bool Says(string key, bool none = true) => map[key] is { } node && Says(node, none);

    static bool Says(Node node, bool none) => node switch
    {
        Scalar s => !s.IsBlank && !(none ? Placeholder.Is(s.Value) : Placeholder.IsOrNone(s.Value)),
        ListNode list => Array.Exists(list.Items, item => Says(item, none)),
        _ => true,
    };

    public Placed<string>? Id(string key) => map[key] is Scalar { IsBlank: false } s && Values.IsReference(s.Value) ? new Placed<string>(s.Value, s.At) : null;

    /// <summary>The ids of a list; a single id without brackets was reported and still counts as named.</summary>
    public Placed<string>[] Ids(string key) => Texts(key) is { Length: > 0 } all ? Array.FindAll(all, t => Values.IsReference(t.Value)) : [];

    /// <summary>The texts of a list, or the one text.</summary>
    public Placed<string>[] Texts(string key)
    {
        if (map[key] is not { } node) return [];
        if (node is Scalar { IsBlank: false } single) return [new(single.Value, single.At)];
        if (node is not ListNode list) return [];
        var found = new List<Placed<string>>(list.Items.Length);
        foreach (var item in list.Items)
            if (item is Scalar { IsBlank: false } s) found.Add(new(s.Value, s.At));
        return [.. found];
    }

    public Placed<DateOnly>? Date(string key) => Value(key, Values.Date);

    public Placed<Duration>? Duration(string key) => Value(key, Values.Duration);

    public Placed<double>? Number(string key) => Value(key, Values.Number);

    public Placed<int>? Count(string key) => Value(key, Values.Count);

    public Fields? Inner(string key) => map[key] is MapNode inner ? new Fields(inner) : null;

    /// <summary>The entries of a map of names, in source order.</summary>
    public Entry[] Entries(string key) => map[key] is MapNode inner ? inner.Entries : [];

    public Span KeyAt(string key, Span otherwise)
    {
        foreach (var entry in map.Entries)
            if (entry.Key.Value == key) return entry.Key.At;
        return otherwise;
    }

    Placed<T>? Value<T>(string key, Func<string, T?> read) where T : struct =>
        map[key] is Scalar s && read(s.Value) is { } value ? new Placed<T>(value, s.At) : null;
}
