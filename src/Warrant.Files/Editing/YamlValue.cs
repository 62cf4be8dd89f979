using Warrant.Core;

namespace Warrant.Files;

/// <summary>What is written into YAML, or was read from it: a text, a list or a map, without places and style.</summary>
public abstract record YamlValue
{
    public static implicit operator YamlValue(string text) => new YamlText(text);

    public static YamlValue List(params IEnumerable<YamlValue> items) => new YamlList([.. items]);

    public static YamlMap Map(params IEnumerable<(string Key, YamlValue Value)> entries) => new([.. entries]);

    public static YamlValue Of(Node node) => node switch
    {
        Scalar s => new YamlText(s.Value),
        ListNode list => new YamlList([.. list.Items.Select(Of)]),
        MapNode map => Of(map.Entries),
        _ => throw new ArgumentException("an unknown node", nameof(node)),
    };

    public static YamlMap Of(IEnumerable<Entry> entries) => new([.. entries.Select(e => (e.Key.Value, Of(e.Value)))]);

    /// <summary>Whether two values mean the same: texts by their characters, lists and maps in their order.</summary>
    public static bool Same(YamlValue a, YamlValue b) => (a, b) switch
    {
        (YamlText x, YamlText y) => x.Value == y.Value,
        (YamlList x, YamlList y) => x.Items.Count == y.Items.Count && x.Items.Zip(y.Items).All(p => Same(p.First, p.Second)),
        (YamlMap x, YamlMap y) => x.Entries.Count == y.Entries.Count && x.Entries.Zip(y.Entries).All(p => p.First.Key == p.Second.Key && Same(p.First.Value, p.Second.Value)),
        _ => false,
    };
}

public sealed record YamlText(string Value) : YamlValue;

public sealed record YamlList(IReadOnlyList<YamlValue> Items) : YamlValue;

public sealed record YamlMap(IReadOnlyList<(string Key, YamlValue Value)> Entries) : YamlValue
{
    public YamlValue? this[string key] => Entries.FirstOrDefault(e => e.Key == key).Value;
}
