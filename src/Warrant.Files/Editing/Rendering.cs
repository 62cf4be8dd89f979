using System.Globalization;
using System.Text;

namespace Warrant.Files;

/// <summary>Values as YAML text: plain where that is safe, quoted where not, on one line where it is short, in blocks where it is not.</summary>
static class Rendering
{
    const int Widest = 100;

    /// <summary>A text in one line, plain or in double quotes.</summary>
    public static string Scalar(string text, bool flow = true) => IsPlain(text, flow) ? text : Quoted(text);

    /// <summary>A value in flow style, on one line whatever its length.</summary>
    public static string Flow(YamlValue value) => value switch
    {
        YamlText t => Scalar(t.Value),
        YamlList { Items.Count: 0 } => "[]",
        YamlList list => $"[{string.Join(", ", list.Items.Select(Flow))}]",
        YamlMap { Entries.Count: 0 } => "{}",
        YamlMap map => $"{{ {string.Join(", ", map.Entries.Select(e => $"{Scalar(e.Key)}: {Flow(e.Value)}"))} }}",
        _ => throw new ArgumentException("an unknown value", nameof(value)),
    };

    /// <summary>A value as it stands after its key in a block: what follows on the key's line, and the lines below, without their line ends.</summary>
    /// <param name="indent">The column of the key, from 0.</param>
    /// <param name="level">How deep the key stands: 1 for a section, 2 for an element. Elements are never put on one line.</param>
    public static (string Head, IReadOnlyList<string> Lines) Block(YamlValue value, int indent, int level)
    {
        if (value is YamlText text && IsLiteral(text.Value)) return Literal(text.Value, indent + 2);
        if (value is YamlText one) return (Scalar(one.Value, flow: false), []);
        if (IsEmpty(value) || (level > 2 || value is YamlList) && IsShort(value, indent)) return (Flow(value), []);
        var lines = new List<string>();
        if (value is YamlMap map)
            foreach (var (key, inner) in map.Entries) lines.AddRange(Entry(key, inner, indent + 2, level + 1));
        if (value is YamlList list)
            foreach (var item in list.Items) lines.AddRange(Item(item, indent + 2));
        return ("", lines);
    }

    /// <summary>The lines of `key: value`.</summary>
    public static IReadOnlyList<string> Entry(string key, YamlValue value, int indent, int level)
    {
        var (head, lines) = Block(value, indent, level);
        return [new string(' ', indent) + Scalar(key) + (head.Length == 0 ? ":" : ": " + head), .. lines];
    }

    /// <summary>The lines of `- value`.</summary>
    public static IReadOnlyList<string> Item(YamlValue value, int indent)
    {
        var pad = new string(' ', indent);
        if (value is not YamlMap map || IsEmpty(value) || IsShort(value, indent))
        {
            var (head, below) = value is YamlText ? Block(value, indent, 3) : (Flow(value), []);
            return [$"{pad}- {head}", .. below];
        }
        var lines = map.Entries.SelectMany(e => Entry(e.Key, e.Value, indent + 2, 4)).ToList();
        lines[0] = $"{pad}- {lines[0].AsSpan(indent + 2)}";
        return lines;
    }

    static bool IsEmpty(YamlValue value) => value is YamlList { Items.Count: 0 } or YamlMap { Entries.Count: 0 };

    static bool IsShort(YamlValue value, int indent) => !Spans(value) && indent + Flow(value).Length <= Widest;

    static bool Spans(YamlValue value) => value switch
    {
        YamlText t => IsLiteral(t.Value),
        YamlList list => list.Items.Any(Spans),
        YamlMap map => map.Entries.Any(e => Spans(e.Value)),
        _ => false,
    };

    // Lines that a reader and an editor agree on; the first decides the indentation, so it may not start with a space.
    static bool IsLiteral(string text) =>
        text.Contains('\n') && text.Trim('\n').Length > 0 && text[0] is not (' ' or '\n' or '\t') && !text.EndsWith("\n\n", StringComparison.Ordinal)
        && text.All(c => c == '\n' || IsPrintable(c)) && text.Split('\n').All(l => l.Length == 0 || l.Trim(' ', '\t').Length > 0);

    static (string, IReadOnlyList<string>) Literal(string text, int indent)
    {
        var ends = text.EndsWith('\n');
        var pad = new string(' ', indent);
        return (ends ? "|" : "|-", [.. (ends ? text[..^1] : text).Split('\n').Select(l => l.Length == 0 ? "" : pad + l)]);
    }

    // Far narrower than YAML, so that nobody has to know YAML to see that it is right, in blocks and in flow.
    static bool IsPlain(string text, bool flow)
    {
        if (text.Length == 0 || !(char.IsLetterOrDigit(text[0]) || text[0] is '/' or '(' or '<' or '≤' or '≥') || text[^1] is ' ' or ':' || text.StartsWith("<<", StringComparison.Ordinal)) return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsPrintable(text[i]) || text[i] == '\t' || flow && text[i] is ',' or '[' or ']' or '{' or '}') return false;
            if (text[i] == '#' && text[i - 1] == ' ' || text[i] == ':' && text[i + 1] is ' ') return false;
        }
        return true;
    }

    static bool IsPrintable(char c) => c is '\t' or (>= ' ' and <= '~') or (>= '\u00A0' and < '\u200B') or (> '\u200F' and < '\u2028') or (> '\u202E' and < '\u2060') or (> '\u206F' and < '\uD800') or (>= '\uE000' and < '\uFEFF') or (> '\uFEFF' and < '\uFFFE');

    static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (c == '\n') quoted.Append("\\n");
            else if (c == '\t') quoted.Append("\\t");
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) quoted.Append(c).Append(text[++i]);
            else if (char.IsSurrogate(c)) throw new EditRefusedException("the text holds half a character, which no file can hold");
            else if (IsPrintable(c)) quoted.Append(c);
            else quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
        }
        return quoted.Append('"').ToString();
    }
}
