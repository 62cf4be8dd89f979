using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Warrant.Files.Tests;

/// <summary>A random YAML text of three levels in all styles, with comments and empty lines, and a random change of it.</summary>
sealed record RandomYaml(string Text, YamlChange Change)
{
    static readonly string[] keys = ["text", "kind", "log", "a-b", "grounds", "x.1"];

    static readonly string[] values =
    [
        "plain", "two words", "it is #1", "a: b", "", " ", "line\nline", "line\n\n  deeper\n", "\"quoted\"", "it's", "sha256:00ff", "- dash", "é 🙂", "[x]", "{", "a, b", "\u0007\u2028", "true", "\\", "ends:", "a\n\n",
    ];

    public static Gen<RandomYaml> Generator { get; } =
        from sections in Gen.Choose(0, 3)
        from parts in Gen.CollectToArray(Enumerable.Range(0, sections), Section)
        from crlf in Gen.Elements(false, true)
        from cut in Gen.Choose(0, 3)
        from change in Changes
        let text = string.Concat(parts)
        let ended = cut == 0 ? text.TrimEnd('\n') : text
        select new RandomYaml(crlf ? ended.Replace("\n", "\r\n") : ended, change);

    static Gen<string> Section(int i) =>
        from elements in Gen.Choose(1, 3)
        from parts in Gen.CollectToArray(Enumerable.Range(0, elements), j => Element(j))
        from comment in Comment
        from gap in Gen.Elements("", "\n", "# apart\n\n")
        select $"{gap}s{i}:{comment}\n{string.Concat(parts)}";

    static Gen<string> Element(int j) =>
        from flow in Gen.Choose(0, 3)
        from count in Gen.Choose(1, 3)
        from fields in Gen.CollectToArray(Enumerable.Range(0, count), k => flow == 0 ? FlowField(k) : BlockField(k))
        from comment in Comment
        from gap in Gen.Elements("", "", "\n", "  # between\n", "    # deeper\n")
        select flow == 0 ? $"{gap}  E{j}: {{ {string.Join(", ", fields)} }}{comment}\n" : $"{gap}  E{j}:{comment}\n{string.Concat(fields)}";

    static Gen<string> FlowField(int k) => Gen.Elements("plain", "'single, quoted'", "\"double: \\n\"", "[a, b]", "{ c: d }", "[]").Select(v => $"{keys[k]}: {v}");

    static Gen<string> BlockField(int k) =>
        from value in Gen.Elements(" plain", " 'it''s'", " \"double \\\"\"", " [a, b]", " {c: d}", " |\n      lines\n\n      more\n", " >-\n      folded\n      text\n", "\n      - a\n      - b", "\n    - a\n    - { b: c }",
            "\n      deep: x\n      deeper: { y: z }", "\n      - m: 1\n        n: 2", "", " |+\n      kept\n\n")
        from comment in Comment
        select $"    {keys[k]}:{value}{(value.EndsWith('\n') || value.Contains("\n") ? "" : comment)}\n".Replace("\n\n", value.Contains('|') ? "\n\n" : "\n");

    static Gen<string> Comment => Gen.Elements("", "", "  # a comment", " # 'quoted' { }");

    static Gen<YamlValue> Value => Gen.OneOf(
        Gen.Elements(values).Select(v => (YamlValue)v),
        Gen.Elements(values).ListOf(2).Select(v => YamlValue.List(v.Select(t => (YamlValue)t))),
        Gen.Elements(values).Select(v => (YamlValue)YamlValue.Map(("p", v), ("q", YamlValue.List("r", v)), ("s", YamlValue.Map(("t", v))))));

    static Gen<YamlChange> Changes =>
        from depth in Gen.Frequency((1, Gen.Constant(1)), (2, Gen.Constant(2)), (6, Gen.Constant(3)), (1, Gen.Constant(4)))
        from section in Gen.Choose(0, 3)
        from element in Gen.Choose(0, 3)
        from key in Gen.Elements(keys)
        from value in Value
        from kind in Gen.Choose(0, 2)
        let path = new[] { $"s{section}", $"E{element}", key, "deep" }.Take(depth).ToArray()
        let set = depth == 3 ? value : depth == 4 ? value : YamlValue.Map(("text", value))
        select kind switch { 0 => YamlChange.Append(value, path), 1 => YamlChange.Remove(path), _ => YamlChange.Set(set, path) };

    public override string ToString() => $"{Change}\n{Text}";
}
