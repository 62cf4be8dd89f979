namespace Warrant.Files;

/// <summary>What a change means, on values alone: what the text must mean once it has been edited.</summary>
static class Meaning
{
    /// <exception cref="EditRefusedException">The path leads through what is no map, or appends to what is no list.</exception>
    public static YamlMap After(YamlMap root, YamlChange change) => change switch
    {
        SetValue set => Set(root, set.Path, 0, _ => set.Value),
        AppendItem append => Set(root, append.Path, 0, old => old switch
        {
            null or YamlText { Value: "" } => YamlValue.List(append.Item),
            YamlList list => new YamlList([.. list.Items, append.Item]),
            _ => throw new EditRefusedException($"{Shown(append.Path)} is no list, so nothing can be added to it"),
        }),
        RemoveKey remove => Remove(root, remove.Path, 0),
        _ => throw new ArgumentException("an unknown change", nameof(change)),
    };

    public static string Shown(IEnumerable<string> path) => $"`{string.Join('/', path)}`";

    static YamlMap Set(YamlMap map, IReadOnlyList<string> path, int at, Func<YamlValue?, YamlValue> value)
    {
        var old = map[path[at]];
        var made = at == path.Count - 1 ? value(old) : Set(Inner(old, path, at), path, at + 1, value);
        return old is null
            ? new YamlMap([.. map.Entries, (path[at], made)])
            : new YamlMap([.. map.Entries.Select(e => e.Key == path[at] ? (e.Key, made) : e)]);
    }

    static YamlMap Remove(YamlMap map, IReadOnlyList<string> path, int at)
    {
        if (map[path[at]] is not { } old) throw new EditRefusedException($"{Shown(path.Take(at + 1))} is not there, so it cannot be taken away");
        return at == path.Count - 1
            ? new YamlMap([.. map.Entries.Where(e => e.Key != path[at])])
            : new YamlMap([.. map.Entries.Select(e => e.Key == path[at] ? (e.Key, Remove(Inner(old, path, at), path, at + 1)) : e)]);
    }

    static YamlMap Inner(YamlValue? value, IReadOnlyList<string> path, int at) => value switch
    {
        null or YamlText { Value: "" } => YamlValue.Map(),
        YamlMap map => map,
        _ => throw new EditRefusedException($"{Shown(path.Take(at + 1))} is no map, so it cannot hold `{path[at + 1]}`"),
    };
}
