namespace Warrant.Core;

/// <summary>Anything in a case that has an id.</summary>
/// <param name="at">The place of the id where it is defined.</param>
/// <param name="node">All keys as written, for what has no property of its own.</param>
public abstract class Element(string id, ElementKind kind, Span at, MapNode node)
{
    public string Id => id;
    public ElementKind Kind => kind;
    public Span At => at;
    public MapNode Node => node;

    /// <summary>The number of the element in <see cref="SafetyCase.Elements"/>.</summary>
    public int Index { get; internal set; }

    /// <summary>The other places where the id is defined; what is defined twice is unknown.</summary>
    public IReadOnlyList<Span> Again { get; internal set; } = [];

    /// <summary>Another definition of the id speaks against the case: it is not read, and it must not be lost.</summary>
    internal bool HidesDoubt { get; set; }

    public Placed<string>? Text { get; } = new Fields(node).Text("text");

    /// <summary>Whether a key is there and says anything.</summary>
    /// <param name="none">Whether `none` is an answer.</param>
    public bool Says(string key, bool none = true) => new Fields(node).Says(key, none);

    /// <summary>The place of a key, or that of the id where the key is absent.</summary>
    public Span KeyAt(string key)
    {
        foreach (var entry in node.Entries)
            if (entry.Key.Value == key) return entry.Key.At;
        return at;
    }

    public override string ToString() => id;
}

public enum ElementKind { Claim, Evidence, Assumption, Challenge, Criterion, Risk, System, Definition, Person, Monitor, Trigger }
