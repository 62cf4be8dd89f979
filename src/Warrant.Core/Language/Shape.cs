namespace Warrant.Core;

/// <summary>What a key takes. The key table is made of these; the reader, the hints and the reference page read them.</summary>
public abstract record Shape
{
    /// <summary>Free text, Markdown.</summary>
    public static readonly Shape Text = new TextShape();
    /// <summary>A text without which a person would ask again: why, where, by whom. What only fills its place is refused.</summary>
    public static readonly Shape Why = new TextShape { Refuses = Placeholder.IsOrNone };
    /// <summary>The same where `none` is an answer.</summary>
    public static readonly Shape Telling = new TextShape { Refuses = Placeholder.Is };
    public static readonly Shape Id = new IdShape();
    public static readonly Shape Ids = new ListShape(Id);
    public static readonly Shape Texts = new ListShape(Text);
    /// <summary>A text or a list of texts.</summary>
    public static readonly Shape TextOrList = new EitherShape(Text, Texts);
    public static readonly Shape Date = new FormShape("date", "a date such as 2026-11-20", v => Values.Date(v) is not null) { Pattern = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" };
    public static readonly Shape Period = new FormShape("duration", "a duration such as `120 days` or `4 hours`", v => Values.Duration(v) is not null) { Pattern = "^ *[0-9]{1,6} +(minute|hour|day|week|month|year)s? *$" };
    public static readonly Shape Number = new FormShape("number", "a plain decimal number", v => Values.Number(v) is not null) { Pattern = Decimal };
    public static readonly Shape Probability = new FormShape("number", "a number from 0 to 1", v => Values.Number(v) is >= 0 and <= 1) { Pattern = Decimal, Range = (0, 1) };
    public static readonly Shape Confidence = new FormShape("number", "a number between 0.5 and 1", v => Values.Number(v) is > 0.5 and < 1) { Pattern = Decimal, Range = (0.5, 1) };
    public static readonly Shape Count = new FormShape("number", "a whole number from 1", v => Values.Count(v) is not null) { Pattern = "^[0-9]+$", Range = (1, int.MaxValue) };
    public static readonly Shape Digest = new FormShape("digest", "`sha256:` and 64 hexadecimal digits", v => Values.Digest(v) is not null) { Pattern = "^sha256:[0-9a-f]{64}$" };
    public static readonly Shape FilePath = new FormShape("path", "a relative path with `/` as separator", Values.IsPath) { Pattern = @"^[^\\]+$" };

    const string Decimal = @"^-?[0-9]*\.?[0-9]+$";

    public static Shape Word(params string[] words) => new WordShape(words);

    public static Shape List(Shape of) => new ListShape(of);

    public static Shape Map(params Key[] keys) => new MapShape(keys);

    /// <summary>A map whose keys are names of the case: ids, roles, fields.</summary>
    public static Shape MapOf(Shape key, Shape value) => new NamesShape(key, value);

    public static Shape Either(Shape first, Shape second) => new EitherShape(first, second);
}

public sealed record TextShape : Shape
{
    /// <summary>Texts that say nothing here, though there is something to be seen.</summary>
    public Func<string, bool> Refuses { get; init; } = _ => false;
}

public sealed record IdShape : Shape;

/// <param name="Name">The type's name in the reference page.</param>
/// <param name="Says">What is expected, for the finding.</param>
public sealed record FormShape(string Name, string Says, Func<string, bool> Fits) : Shape
{
    /// <summary>A regular expression, as JSON Schema has them, that every text of the form meets; null where there is none. It may let more through.</summary>
    public string? Pattern { get; init; }
    /// <summary>For a number, the least and the most it may be.</summary>
    public (double Least, double Most)? Range { get; init; }
}

public sealed record WordShape(IReadOnlyList<string> Words) : Shape;

public sealed record ListShape(Shape Of) : Shape;

public sealed record NamesShape(Shape KeyShape, Shape ValueShape) : Shape;

/// <summary>The first shape is tried unless the node's form (text, list, map) is that of the second.</summary>
public sealed record EitherShape(Shape First, Shape Second) : Shape;

/// <summary>A map with known keys.</summary>
public sealed record MapShape : Shape
{
    readonly Dictionary<string, Key> byName;

    public MapShape(IReadOnlyList<Key> keys)
    {
        Keys = keys;
        byName = keys.ToDictionary(k => k.Name);
        Required = [.. keys.Where(k => k is { Required: true, ToldBy: null })];
    }

    public IReadOnlyList<Key> Keys { get; }
    /// <summary>The keys without which something is missing that no rule of its own tells of.</summary>
    public IReadOnlyList<Key> Required { get; }

    public Key? this[string name] => byName.GetValueOrDefault(name);
}

/// <summary>A key of the language.</summary>
/// <param name="Required">A case without it is not whole.</param>
public sealed record Key(string Name, Shape Shape, bool Required = false)
{
    /// <summary>The rule that tells when the required key is missing, and what that means; null where that is WR006. One cause has one finding.</summary>
    public string? ToldBy { get; init; }
}

/// <summary>An id, or the address of a step or leg.</summary>
public sealed record AddressShape : Shape;
