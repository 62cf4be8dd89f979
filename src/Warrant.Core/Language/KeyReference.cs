using System.Globalization;
using System.Text;

namespace Warrant.Core;

/// <summary>The reference page of all keys, `docs/keys.md`, from the key table.</summary>
public static class KeyReference
{
    /// <summary>The page as Markdown with LF line ends: a table for the outermost keys, and one for each section followed by those of its larger maps.</summary>
    public static string Markdown()
    {
        var text = new StringBuilder(Introduction);
        var places = new Dictionary<Shape, string>(ReferenceEqualityComparer.Instance);
        foreach (var key in Keys.Top.Keys)
            if (Inner(key.Shape) is { } map) places.Add(map, key.Name);
        Table(Keys.Top);
        // A stack keeps a map's table right behind the one that names it.
        var todo = new Stack<MapShape>(places.Keys.Cast<MapShape>().Reverse());
        while (todo.TryPop(out var map))
        {
            var title = places[map];
            text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n");
            foreach (var key in map.Keys.Reverse())
                if (Inner(key.Shape) is { } inner && inner.Keys.Count > Small && places.TryAdd(inner, $"{title} {key.Name}")) todo.Push(inner);
            Table(map);
        }
        return text.ToString();

        void Table(MapShape map)
        {
            text.Append("| key | required | takes |\n| --- | --- | --- |\n");
            foreach (var key in map.Keys)
                text.Append(CultureInfo.InvariantCulture, $"| `{key.Name}` | {(key.Required ? "yes" : "")} | {KeyWords.Of(key.Shape, m => places.GetValueOrDefault(m))} |\n");
        }
    }

    // A map with so few keys is told where it stands.
    const int Small = 3;

    static readonly string Introduction = $"""
        # Keys

        Every key of the case language. This page is generated from the table that the reader uses, so what is not here is not read.

        An id is a letter, then letters, digits, `.` and `-`, at most 64 characters; it names one element of the whole case. The address of a claim's step is `C1/step`,
        that of a leg `C0/step/C1`. Texts are Markdown. A file named under `shared` holds only {string.Join(", ", Keys.Shareable.SkipLast(1).Select(s => $"`{s}`"))} and `{Keys.Shareable[^1]}`.

        What the tables do not show: a claim has either `step` or `undeveloped`. A step has one kind ({string.Join(", ", ArgumentKeys.StepKinds.Select(k => $"`{k}`"))}); `legs`, `at-least`,
        `independent` and `despite` go with `alternatives`, which has no `premises`; `from` and `bridges` with `substitution`; `with` and `expect` with `calculation`. An `expect` has at least one limit.
        An assumption has `because` or `monitor`. A challenge has one of {string.Join(", ", ArgumentKeys.Attacks.Select(a => $"`{a}`"))}.

        ## Outermost keys


        """.ReplaceLineEndings("\n");

    // The map that holds the keys of what a key takes, if there is one.
    static MapShape? Inner(Shape shape) => shape switch
    {
        MapShape map => map,
        NamesShape names => Inner(names.ValueShape),
        ListShape list => Inner(list.Of),
        EitherShape either => Inner(either.Second),
        _ => null,
    };
}
