namespace Warrant.Core;

/// <summary>A map of a case as text, so that it can be sealed in a record and compared later: a key of an inner map is `outer.inner`.</summary>
public static class SealedWords
{
    const string Columns = "columns.", Drop = "missing.drop";

    /// <summary>What an item measures: the keys of `measure`, and those of `columns` as `columns.score`, for another column is another quantity.</summary>
    public static IReadOnlyDictionary<string, string> OfMeasure(EvidenceItem item) => Measure(item);

    /// <summary>What is sealed of an item's measure: <see cref="OfMeasure"/>, and as `missing.drop` what is left out of it.</summary>
    public static IReadOnlyDictionary<string, string> OfPlan(EvidenceItem item)
    {
        var words = Measure(item);
        if (Of(item.Node["missing"]).TryGetValue("drop", out var left)) words[Drop] = left;
        return words;
    }

    /// <summary>What a sealed measure leaves out.</summary>
    public static IEnumerable<string> LeftOut(IReadOnlyDictionary<string, string> sealedMeasure) => sealedMeasure.TryGetValue(Drop, out var words) ? words.Split(", ") : [];

    /// <summary>Whether a key of a sealed measure is one of `columns`.</summary>
    public static bool IsColumn(string key) => key.StartsWith(Columns, StringComparison.Ordinal);

    /// <summary>Whether a key of a sealed measure says what is left out.</summary>
    public static bool IsLeftOut(string key) => key == Drop;

    public static IReadOnlyDictionary<string, string> Of(Node? node) => Words(node);

    static SortedDictionary<string, string> Measure(EvidenceItem item)
    {
        var words = Words(item.Node["measure"]);
        foreach (var (key, said) in Words(item.Node["columns"])) words[Columns + key] = said;
        return words;
    }

    static SortedDictionary<string, string> Words(Node? node)
    {
        var words = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in (node as MapNode ?? MapNode.Empty).Entries)
            switch (value)
            {
                case Scalar scalar: words.TryAdd(key.Value, scalar.Value); break;
                case ListNode list: words.TryAdd(key.Value, string.Join(", ", list.Items.OfType<Scalar>().Select(s => s.Value))); break;
                case MapNode map:
                    foreach (var (inner, said) in map.Entries)
                        if (said is Scalar text) words.TryAdd($"{key.Value}.{inner.Value}", text.Value);
                    break;
            }
        return words;
    }
}
