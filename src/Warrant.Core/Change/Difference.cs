namespace Warrant.Core;

/// <summary>What differs in one element, or in one thing that has no id.</summary>
/// <param name="Section">`claims`, `evidence`, …; `case` for what stands alone on top.</param>
/// <param name="Name">The id; `decision` and the like where there is none.</param>
/// <param name="Words">`added` or `removed`, else in what way it changed, such as `reworded` and `re-supported`; in ordinal order.</param>
/// <param name="Keys">The keys that differ, in ordinal order; empty for what was added or removed as a whole.</param>
public sealed record Difference(string Section, string Name, IReadOnlyList<string> Words, IReadOnlyList<KeyDifference> Keys)
{
    public bool Added => Words is ["added"];
    public bool Removed => Words is ["removed"];

    public Difference Mirror() => this with
    {
        Words = Added ? ["removed"] : Removed ? ["added"] : Words,
        Keys = [.. Keys.Select(k => new KeyDifference(k.Key, k.To, k.From))],
    };

    public bool Equals(Difference? other) => other is not null && (Section, Name) == (other.Section, other.Name) && Words.SequenceEqual(other.Words) && Keys.SequenceEqual(other.Keys);

    public override int GetHashCode() => (Section, Name).GetHashCode();
}

/// <param name="Key">`text`; inner keys behind a dot, `step.premises`.</param>
/// <param name="From">What the first says, on one line; null where it says nothing.</param>
public readonly record struct KeyDifference(string Key, string? From, string? To);
