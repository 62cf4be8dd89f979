using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Warrant.Core;

namespace Warrant.Core.Tests;

/// <summary>A random case as data, and as text: a small argument of all kinds of step over a few grounds, with challenges.</summary>
sealed record RandomCase(List<RandomClaim> Claims, List<string> Evidence, List<int> Broken, List<RandomChallenge> Challenges)
{
    public const int Assumptions = 2;
    const int Items = 4;

    /// <summary>An evidence item that holds.</summary>
    public const string Good = "found: for, read-by: rita";

    public const string Deleted = "";

    static readonly string[] States = [Good, Good, Good, Good, "found: for, read-by: ada", "found: inconclusive, read-by: rita", "found: for, read-by: rita, valid-for: 5 days"];

    public static Gen<RandomCase> Generator { get; } =
        from count in Gen.Choose(2, 7)
        from claims in Gen.CollectToArray(Enumerable.Range(0, count), i => Claim(i, count))
        from evidence in Gen.ArrayOf(Gen.Elements(States), Items)
        from broken in Gen.Choose(0, 9).Select(n => n < 7 ? new List<int>() : [n - 7])
        from doubts in Gen.Choose(0, 3)
        from challenges in Gen.ArrayOf(Challenge(count), doubts)
        select new RandomCase([.. claims], [.. evidence], broken, [.. challenges]);

    public Assessment Check() => Checking.Check(Files("a", "b"));

    public static List<string> Targets(RandomCase c) =>
        [.. Enumerable.Range(0, c.Claims.Count).Select(i => $"rebuts: C{i}"), .. Enumerable.Range(0, c.Claims.Count).Select(i => $"undercuts: C{i}/step"),
         .. Enumerable.Range(0, c.Evidence.Count).Select(i => $"undermines: E{i}"), .. Enumerable.Range(0, Assumptions).Select(i => $"undermines: A{i}"), "undermines: K1"];

    public Dictionary<string, string> Files(string first, string second)
    {
        var files = YesCase.Files();
        files.Remove("argument.yaml");
        files.Remove("evidence.yaml");
        files[$"{first}.yaml"] = "claims:\n" + string.Concat(Claims.Select((c, i) => c.Text(i)));
        files[$"{second}.yaml"] = Grounds();
        return files;
    }

    string Grounds()
    {
        var text = new StringBuilder("evidence:\n");
        for (var i = 0; i < Evidence.Count; i++)
            if (Evidence[i] != Deleted) text.Append($"  E{i}: {{ text: Minutes., kind: document, grade: primary, system: sut, collected: 2026-09-01, file: minutes.md, digest: \"{YesCase.Digest}\", at: page 1, {Evidence[i]} }}\n");
        text.Append("assumptions:\n");
        for (var i = 0; i < Assumptions; i++)
            text.Append($"  A{i}: {{ text: So be it., because: It was so.{(Broken.Contains(i) ? ", broken: { on: 2026-10-01, because: it broke }" : "")} }}\n");
        if (Challenges.Count > 0) text.Append("challenges:\n");
        for (var i = 0; i < Challenges.Count; i++) text.Append(Challenges[i].Text(i));
        return text.ToString();
    }

    static Gen<RandomClaim> Claim(int i, int count) =>
        from kind in Gen.Elements("decomposition", "substitution", "concretion", "evidence", "alternatives")
        from premises in Gen.ArrayOf(Gen.Frequency((3, Gen.Choose(0, Items - 1).Select(e => $"E{e}")), (4, Gen.Choose(Math.Min(i + 1, count - 1), count - 1).Select(c => $"C{c}"))), 2)
        from assumed in Gen.Choose(-3, Assumptions - 1)
        select new RandomClaim(kind, [.. premises.Where(p => p != $"C{i}" && (kind != "alternatives" || p[0] == 'C')).Distinct()], assumed, count - 1);

    static Gen<RandomChallenge> Challenge(int count) =>
        from status in Gen.Elements("open", "withdrawn", "mended", "accepted", "answered", "sustained", "withdrawn", "accepted")
        from claim in Gen.Choose(0, count - 1)
        from how in Gen.Elements($"rebuts: C{claim}", $"undercuts: C{claim}/step", "undermines: E0", "undermines: A0", "undermines: E1")
        from ground in Gen.Choose(-4, Items - 1)
        select new RandomChallenge(status, how, ground < 0 ? null : ground) { Answer = $"C{count - 1}" };
}

sealed record RandomClaim(string Kind, List<string> Premises, int Assumed, int Last)
{
    public string Text(int i)
    {
        var covers = $"[{string.Join(", ", Premises)}]";
        var body = Premises.Count == 0 ? "    undeveloped: true\n"
            : Kind == "alternatives"
                ? "    step:\n      alternatives: Either.\n      legs:\n" + string.Concat(Premises.Select(p => $"        {p}: It does alone.\n")) + Assuming
                : $"    step:\n      {Kind}: Thus.\n      because: It suffices.\n      premises: {covers}\n" + Assuming
                  + (Kind == "decomposition" ? $"      side: {{ complete: S{i} }}\n" : Kind == "substitution" ? $"      side: {{ valid: S{i} }}\n" : "");
        // The premises were complete when the case was written; deleting one leaves the completeness claim as it was.
        return $"  C{i}:\n    text: It is so.\n{(i == 0 ? "    context: [K1, R1]\n" : "")}{body}  S{i}:\n    text: It is valid.\n    covers: [{string.Join(", ", Written)}]\n    step: {{ evidence: Looked at., because: It shows., premises: [E3] }}\n";
    }

    List<string> Written { get; init; } = Premises;

    string Assuming => Assumed < 0 ? "" : $"      assuming: [A{Assumed}]\n";
}

sealed record RandomChallenge(string Status, string How, int? Ground)
{
    public string Answer { get; init; } = "C0";

    public string Text(int i) =>
        $"  D{i}: {{ text: No., {How}, raised-by: rita, on: 2026-10-01, status: {Status}{(Ground is { } g ? $", grounds: [E{g}]" : "")}"
        + (Status == "answered" ? $", answer: {Answer}, agreed-by: rita" : Status == "accepted" ? ", accepted: { by: board, because: rare, consequence: slower, until: 2026-12-31 }" : ", agreed-by: rita") + " }\n";
}
