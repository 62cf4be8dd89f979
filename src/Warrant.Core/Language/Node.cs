namespace Warrant.Core;

/// <summary>A piece of YAML as far as the case language needs it: text, list or map, each with its place.</summary>
public abstract class Node(Span at)
{
    public Span At => at;
}

/// <summary>Text; whether it was written without quotes, and whether a ` #` cut it where a person would not expect a comment.</summary>
public sealed class Scalar(Span at, string value, bool plain) : Node(at)
{
    public string Value => value;
    public bool Plain => plain;

    /// <summary>It says nothing, whatever its length: nothing in it can be seen (no characters, or only spaces and characters without a shape, such as U+200B), or it is the word of YAML for nothing.</summary>
    public bool IsBlank { get; } = plain && IsNull(value) || Letters.AreUnseen(value);

    /// <summary>Whether YAML takes a text without quotes for no value (core schema, YAML 1.2.2, 10.3.2).</summary>
    public static bool IsNull(string value) => value is "~" or "null" or "Null" or "NULL";
}

public sealed class ListNode(Span at, Node[] items) : Node(at)
{
    public Node[] Items => items;
}

public sealed class MapNode(Span at, Entry[] entries) : Node(at)
{
    public static readonly MapNode Empty = new(default, []);

    public Entry[] Entries => entries;

    /// <summary>The value of a key, or null. Maps of the language are small, so a walk beats a table.</summary>
    public Node? this[string key]
    {
        get
        {
            foreach (var entry in entries)
                if (entry.Key.Value == key) return entry.Value;
            return null;
        }
    }
}

/// <summary>A key and its value. Keys are values themselves, for a large case has a million of them.</summary>
public readonly record struct Entry(Placed<string> Key, Node Value);
