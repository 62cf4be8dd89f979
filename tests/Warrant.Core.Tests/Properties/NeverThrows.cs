using FsCheck;
using FsCheck.Fluent;
using Warrant.Core;

namespace Warrant.Core.Tests;

/// <summary>Reading and assessing never throw, whatever the text, and say the same twice.</summary>
public sealed class NeverThrows
{
    static readonly Config Ten = Config.QuickThrowOnFailure.WithMaxTest(10_000).WithReplay(0x5eed, 0x51);

    static readonly string[] Pieces =
    [
        "\n", "  ", "\t", "- ", "? ", ": ", ":", "#", " # ", "'", "\"", "[", "]", "{", "}", ",", "&a ", "*a", "!t ", "|", ">", "|2", ">-", "---", "...", "%YAML 1.2\n", "<<: ", "@", "`",
        "\0", "\r", "\u0085", "\u2028", "\uFEFF", "\ud800", "😀", "\u202e", "\x1b[32m", "case", "claims:\n", "C0", "C1/step", "step:", "premises: [C0]", "\"\\ud800\"", "\"\\x", "1e9", "2026-02-30",
        "sha256:", "undeveloped: true", "at-least: 0", "alternatives: x", "legs: { C0: y }", "calculation: ((((", "from: sut", "like: sut", "covers: []", "rebuts: C0", "status: accepted",
    ];

    [Fact]
    public void Arbitrary_text_is_read() =>
        Prop.ForAll(Gen.Choose(0, 200).SelectMany(n => Gen.ArrayOf(Gen.OneOf(Gen.Elements(Pieces), Gen.Choose(0, 0x2100).Select(c => ((char)c).ToString())), n)).Select(p => string.Concat(p)).ToArbitrary(),
            text => Same(new() { ["case.yaml"] = text })).Check(Ten);

    [Fact]
    public void Mutations_of_a_case_are_read()
    {
        var mutation = from edits in Gen.Choose(1, 4).SelectMany(n => Gen.ArrayOf(Edit, n)) select edits;
        Prop.ForAll(mutation.ToArbitrary(), edits =>
        {
            var files = YesCase.Files();
            foreach (var edit in edits) edit.Apply(files);
            return Same(files);
        }).Check(Ten);
    }

    static readonly Gen<Mutation> Edit =
        from file in Gen.Elements("case.yaml", "argument.yaml", "evidence.yaml")
        from at in Gen.Choose(0, 100_000)
        from length in Gen.Choose(0, 40)
        from insert in Gen.OneOf(Gen.Constant(""), Gen.Elements(Pieces), Gen.Choose(0, 0x2100).Select(c => ((char)c).ToString()))
        select new Mutation(file, at, length, insert);

    sealed record Mutation(string File, int At, int Length, string Insert)
    {
        public void Apply(Dictionary<string, string> files)
        {
            var text = files[File];
            if (text.Length == 0) return;
            var at = At % text.Length;
            files[File] = string.Concat(text.AsSpan(0, at), Insert, text.AsSpan(Math.Min(text.Length, at + Length)));
        }
    }

    static bool Same(Dictionary<string, string> files)
    {
        var first = Checking.Check(files);
        // Every output is made, for each has its own ways to fail.
        var json = AssessmentJson.Of(first);
        Sarif.Of(first);
        GithubAnnotations.Of(first);
        TreeText.Of(first);
        foreach (var finding in first.Findings) FindingText.Of(finding, first.Case.Sources);
        AnswerText.Of(first);
        // A picture costs more than all of these together: one case in eight gets one.
        if (json.Length % 8 == 0 && ArgumentMap.RootOf(first, null) is not null) System.Xml.Linq.XElement.Parse(ArgumentMap.Svg(first, new() { Depth = 9, Standalone = true }));
        System.Text.Json.JsonDocument.Parse(json).Dispose();
        return json == AssessmentJson.Of(Checking.Check(files, anew: true));
    }
}
