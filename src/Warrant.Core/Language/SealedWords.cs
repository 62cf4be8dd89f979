namespace Warrant.Core;

/// <summary>A map of a case as text, so that it can be sealed in a record and compared later: a key of an inner map is `outer.inner`.</summary>
public static class SealedWords
{
    const string Columns = "columns.";

    /// <summary>What an item measures: the keys of `measure`, and those of `columns` as `columns.score`, for another column is another quantity.</summary>
    public static IReadOnlyDictionary<string, string> OfMeasure(EvidenceItem item)
    {
        var words = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, said) in Of(item.Node["measure"])) words[key] = said;
        foreach (var (key, said) in Of(item.Node["columns"])) words[Columns + key] = said;
        return words;
    }

    /// <summary>Whether a key of a sealed measure is one of `columns`.</summary>
    public static bool IsColumn(string key) => key.StartsWith(Columns, StringComparison.Ordinal);

    public static IReadOnlyDictionary<string, string> Of(Node? node)
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
