using System.Buffers;

namespace Warrant.Core;

static class ForbiddenYaml
{
    public static readonly Rule Rule = new("WR003", "forbidden-yaml", Severity.Error) { Waivable = false };

    // NEL, U+2028 and U+2029 end a line for a YAML parser and not for an editor, so they can hide a key behind a comment. So does a CR that stands alone.
    static readonly SearchValues<char> Forbidden = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r')), '\u2028', '\u2029', '\uFFFE', '\uFFFF']);

    /// <summary>The text with control characters and directives blanked, so that what follows them is read, and a finding for each run of them.</summary>
    public static string Blank(string text, int file, List<Finding> findings)
    {
        char[]? copy = null;
        for (var at = 0; at < text.Length;)
        {
            var found = text.AsSpan(at).IndexOfAny(Forbidden);
            if (found < 0) break;
            var start = at + found;
            var end = start + 1;
            while (end < text.Length && Forbidden.Contains(text[end])) end++;
            copy ??= text.ToCharArray();
            copy.AsSpan(start, end - start).Fill(' ');
            if (findings.Count < 100)
                findings.Add(Rule.Find(new(file, start, end), null, $"a control character (U+{(int)text[start]:X4}) may hide what follows it, so it is not allowed"));
            at = end;
        }
        for (var at = LoneReturn(text, 0); at >= 0; at = LoneReturn(text, at + 1))
        {
            (copy ??= text.ToCharArray())[at] = '\n';
            if (findings.Count < 150)
                findings.Add(Rule.Find(new(file, at, at + 1), null, "a CR without LF (U+000D) ends a line for a parser and not for a reader, so it is not allowed"));
        }
        for (var at = Directive(text, 0); at >= 0; at = Directive(text, at + 1))
        {
            var end = text.IndexOf('\n', at);
            if (end < 0) end = text.Length;
            (copy ??= text.ToCharArray()).AsSpan(at, end - at).Fill(' ');
            if (findings.Count < 200) findings.Add(Rule.Find(new(file, at, end), null, "a directive (`%`) is not allowed: a case is plain YAML"));
        }
        return copy is null ? text : new string(copy);
    }

    static int LoneReturn(string text, int from)
    {
        for (var at = text.IndexOf('\r', from); at >= 0; at = text.IndexOf('\r', at + 1))
            if (at + 1 == text.Length || text[at + 1] != '\n') return at;
        return -1;
    }

    // A line that starts with `%` in column 1.
    static int Directive(string text, int from)
    {
        if (from == 0 && text.StartsWith('%')) return 0;
        var before = text.IndexOf("\n%", Math.Max(0, from - 1), StringComparison.Ordinal);
        return before < 0 ? -1 : before + 1;
    }

    public static Finding Anchor(Span at, string name) => Rule.Find(at, null, $"the anchor `&{name}` is not allowed: write the thing out where it is used");

    public static Finding Alias(Span at, string name) => Rule.Find(at, null, $"the alias `*{name}` is not allowed: write the thing out where it is used");

    public static Finding Tag(Span at) => Rule.Find(at, null, "a tag (`!`) is not allowed: scalars of a case are text", "quote a text that starts with `!`");

    public static Finding MergeKey(Span at) => Rule.Find(at, null, "the merge key `<<` is not allowed", "systems may say `like: another-system`");

    public static Finding ComplexKey(Span at) => Rule.Find(at, null, "a key is a list or a map; keys are plain words");

    public static Finding SecondDocument(Span at) => Rule.Find(at, null, "a second document starts here; a file is one document, and what follows is easily overlooked",
        "take the `---` out, or put what follows into a file of its own");

    /// <param name="doubled">Each key that stands there again, with the place before; several.</param>
    public static Finding Duplicates(IReadOnlyList<(Placed<string> Again, Span Before)> doubled, string? element) =>
        Rule.Find(doubled[0].Again.At, element, $"`{doubled[0].Again.Value}` and {doubled.Count - 1} other keys stand here twice, so nobody can say which ones count",
            "these look like two things in one: does the line with the id of the second, such as `E2:`, stand above it, and as far left as that of the first?") with { Also = [doubled[0].Before] };

    public static Finding Duplicate(Span at, string? element, string key, Span first) =>
        Rule.Find(at, element, $"the key `{key}` stands here twice, so nobody can say which one counts",
            Keys.Top[key]?.Shape is NamesShape or ListShape && element is null ? $"merge them under one `{key}`" : "take one of them out") with { Also = [first] };
}
