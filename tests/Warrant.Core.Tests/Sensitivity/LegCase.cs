using System.Globalization;
using System.Text;
using Warrant.Core;

namespace Warrant.Core.Tests;

/// <summary>A case as text whose top claim has legs, each on evidence named by letters: `["as", "bs"]` are two legs that share the ground s.</summary>
sealed record LegCase(string[] Legs)
{
    /// <summary>How many legs are needed.</summary>
    public int Need { get; init; } = 1;

    /// <summary>By letter; what has none has no doubt of its own.</summary>
    public Dictionary<char, double> Doubts { get; init; } = [];

    /// <summary>The doubt of the claim that the legs are independent; null where nobody claims it.</summary>
    public double? Independence { get; init; }

    /// <summary>More keys for an item, by letter.</summary>
    public Dictionary<char, string> Also { get; init; } = [];

    /// <summary>More text for the files of claims and of evidence.</summary>
    public string MoreClaims { get; init; } = "";
    public string MoreEvidence { get; init; } = "";

    /// <summary>With doubts for the letters a, b, c … in order.</summary>
    public static LegCase Of(int need, string[] legs, params double[] doubts) =>
        new(legs) { Need = need, Doubts = doubts.Select((d, i) => ((char)('a' + i), d)).ToDictionary(d => d.Item1, d => d.d) };

    public Assessment Check() => Checking.Check(Files());

    /// <summary>Of the top claim: legs that share a ground and are said to be independent are an error on the case as a whole (WR702).</summary>
    public DoubtValues Doubt()
    {
        var assessment = Check();
        return DoubtValues.Of(assessment, assessment.Formula.Node("C0")!.Value);
    }

    public Dictionary<string, string> Files()
    {
        var files = YesCase.Files();
        files["case.yaml"] += "\ndefault-doubt: { warrant: { value: 0, from: [rita] } }\n";
        files["argument.yaml"] = Claims() + MoreClaims;
        files["evidence.yaml"] = "evidence:\n" + string.Concat(Legs.SelectMany(l => l).Concat(Independence is null ? "" : "z").Distinct().Order().Select(Item)) + MoreEvidence;
        return files;
    }

    public static string Evidence(string id, string also) =>
        $"  {id}: {{ text: Minutes., kind: document, grade: primary, origin: internal, conflicts: none, system: sut, collected: 2026-09-01, file: minutes.md, digest: \"{YesCase.Digest}\", at: page 1, found: for, read-by: rita{also} }}\n";

    string Item(char letter)
    {
        var doubt = letter == 'z' && Independence is { } given ? given : Doubts.TryGetValue(letter, out var own) ? own : default(double?);
        return Evidence($"E{letter}", (doubt is { } value ? string.Create(CultureInfo.InvariantCulture, $", doubt: {value}") : "") + Also.GetValueOrDefault(letter));
    }

    string Claims()
    {
        var text = new StringBuilder("claims:\n  C0:\n    text: Serving it meets K1.\n    context: [K1, R1]\n    step:\n      alternatives: Each does alone.\n      legs:\n");
        for (var i = 0; i < Legs.Length; i++) text.Append(CultureInfo.InvariantCulture, $"        L{i}: It does alone.\n");
        if (Need > 1) text.Append(CultureInfo.InvariantCulture, $"      at-least: {Need}\n");
        if (Independence is not null) text.Append("      independent: I\n");
        for (var i = 0; i < Legs.Length; i++) text.Append(Claim($"L{i}", Legs[i]));
        if (Independence is not null) text.Append(Claim("I", "z"));
        return text.ToString();
    }

    public static string Claim(string id, string letters) => letters.Length == 0 ? $"  {id}: {{ text: Claim {id} is so., undeveloped: true }}\n"
        : $"  {id}:\n    text: Claim {id} is so.\n    step: {{ evidence: Looked at., because: It shows., premises: [{string.Join(", ", letters.Select(l => $"E{l}"))}] }}\n";
}
