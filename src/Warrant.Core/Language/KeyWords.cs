namespace Warrant.Core;

/// <summary>What a key takes, in words.</summary>
static class KeyWords
{
    /// <param name="place">The heading under which a map has a table of its own, or null where it is told in place.</param>
    public static string Of(Shape shape, Func<MapShape, string?> place) => shape switch
    {
        TextShape => "text",
        IdShape => "an id",
        AddressShape => "an id or an address",
        FormShape form => form.Says,
        WordShape { Words: [var only] } => $"`{only}`",
        WordShape words when words.Words.SequenceEqual(SetupKeys.SystemFields) => "the key of a field of a system",
        WordShape words => $"one of {string.Join(", ", words.Words.Select(w => $"`{w}`"))}",
        ListShape { Of: TextShape } => "a list of texts",
        ListShape { Of: IdShape } => "a list of ids",
        ListShape list => $"a list; each {Of(list.Of, place)}",
        NamesShape names => $"a map; each key {Of(names.KeyShape, place)}, each value {Of(names.ValueShape, place)}",
        EitherShape either => $"{Of(either.First, place)}, or {Of(either.Second, place)}",
        MapShape map when place(map) is { } title => $"a map, see [{title}](#{title.Replace(' ', '-')})",
        MapShape map => $"a map: {string.Join("; ", map.Keys.Select(k => $"`{k.Name}`{(k.Required ? " (required)" : "")} {Of(k.Shape, place)}"))}",
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };
}
