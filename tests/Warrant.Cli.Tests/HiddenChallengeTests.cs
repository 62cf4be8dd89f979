using System.Text;

namespace Warrant.Cli.Tests;

/// <summary>However an open challenge is hidden in the files, the answer is never yes.</summary>
public sealed class HiddenChallengeTests
{
    static readonly Dictionary<string, Action<CommandLine, Dictionary<string, string>>> Hides = new()
    {
        ["behind ---"] = (_, f) => f["evidence.yaml"] += "---\n" + YesCase.OpenChallenge,
        ["behind ... ---"] = (_, f) => f["evidence.yaml"] += "...\n---\n" + YesCase.OpenChallenge,
        ["behind ..."] = (_, f) => f["evidence.yaml"] += "...\n" + YesCase.OpenChallenge,
        ["in x.yml"] = (_, f) => f["x.yml"] = YesCase.OpenChallenge,
        ["in X.YAML"] = (_, f) => f["X.YAML"] = YesCase.OpenChallenge,
        ["in x.Yaml, quoted"] = (_, f) => f["x.Yaml"] = YesCase.OpenChallenge.Replace("challenges:", "\"challenges\" :"),
        ["in x.yml as flow"] = (_, f) => f["x.yml"] = "{ challenges: { D9: { text: no, rebuts: C0, raised-by: rita, on: 2026-10-01, status: open } } }\n",
        ["after a NUL"] = (_, f) => f["evidence.yaml"] += "\0\n" + YesCase.OpenChallenge.Replace("challenges:", "challenges :"),
        ["after NUL in its line"] = (_, f) => f["z.yaml"] = "# a comment\0\n" + YesCase.OpenChallenge,
        ["behind NEL in a comment"] = (_, f) => f["z.yaml"] = "# a comment\u0085" + YesCase.OpenChallenge,
        ["behind U+2028 in a comment"] = (_, f) => f["z.yaml"] = "# a comment\u2028" + YesCase.OpenChallenge,
        ["behind a lone CR"] = (_, f) => f["z.yaml"] = "# a comment\r" + YesCase.OpenChallenge,
        ["in a sub-folder"] = (_, f) => f["deep/er/z.yaml"] = YesCase.OpenChallenge,
        ["in a folder called x.yaml"] = (_, f) => f["x.yaml/z.yaml"] = YesCase.OpenChallenge,
        ["beside an empty case.yaml"] = (_, f) => (f["deep/case.yaml"], f["deep/z.yaml"]) = ("# nothing\n", YesCase.OpenChallenge),
        ["in a sub-folder's logs"] = (_, f) => f["deep/logs/z.yaml"] = YesCase.OpenChallenge,
        ["in a broken file, before"] = (_, f) => f["z.yaml"] = YesCase.OpenChallenge + "risks:\n  R2: [\n",
        ["in a broken file, after"] = (_, f) => f["z.yaml"] = "risks:\n  R2: [\n" + YesCase.OpenChallenge,
        ["in the broken piece"] = (_, f) => f["z.yaml"] = "challenges:\n  D8: [\n  D9: { text: no, rebuts: C0, raised-by: rita, on: 2026-10-01, status: open }\n",
        ["in a file that is not UTF-8"] = (s, _) => s.Write("z.yaml", [.. Encoding.UTF8.GetBytes(YesCase.OpenChallenge), 0xff]),
        ["in UTF-16"] = (s, _) => s.Write("z.yaml", [0xff, 0xfe, .. Encoding.Unicode.GetBytes(YesCase.OpenChallenge)]),
        ["behind a link"] = (s, _) => { s.Write("elsewhere.txt", YesCase.OpenChallenge); File.CreateSymbolicLink(s.Path("z.yaml"), s.Path("elsewhere.txt")); },
        ["in a folder behind a link"] = (s, _) => { s.Write("logs/away/z.yaml", YesCase.OpenChallenge); Directory.CreateSymbolicLink(s.Path("doubts"), s.Path("logs/away")); },
        ["in x.yml behind a link"] = (s, _) => { s.Write("elsewhere.txt", YesCase.OpenChallenge); File.CreateSymbolicLink(s.Path("x.yml"), s.Path("elsewhere.txt")); },
        ["closed in what looks like a comment"] = (_, f) => f["z.yaml"] = "challenges:\n  D9:\n    text: It is not so.\n    rebuts: C0\n    raised-by: rita\n    on: 2026-10-01\n    # not yet\r    status: withdrawn\n",
        ["by an alias"] = (_, f) => f["z.yaml"] = "challenges:\n  D8: &d { text: no, rebuts: C0, raised-by: rita, on: 2026-10-01, status: open }\n  D9: *d\n",
        ["by a merge key"] = (_, f) => f["z.yaml"] = "challenges:\n  D9: { text: no, rebuts: C0, raised-by: rita, on: 2026-10-01, status: answered, <<: { status: open } }\n",
        ["under a doubled section"] = (_, f) => f["evidence.yaml"] += "\n" + YesCase.OpenChallenge,
        ["under a doubled id"] = (_, f) => f["z.yaml"] = YesCase.OpenChallenge.Replace("D9", "D1"),
        ["under a doubled id that is closed first"] = (_, f) => f["a.yaml"] = YesCase.OpenChallenge.Replace("D9", "D1"),
        ["with a doubled status"] = (_, f) => f["z.yaml"] = YesCase.OpenChallenge.Replace("status: open", "status: withdrawn, status: open"),
        ["under a misspelt section"] = (_, f) => f["z.yaml"] = YesCase.OpenChallenge.Replace("challenges", "chalenges"),
        ["at a misspelt target"] = (_, f) => f["z.yaml"] = YesCase.OpenChallenge.Replace("C0", "C00"),
        ["with a misspelt attack"] = (_, f) => f["z.yaml"] = YesCase.OpenChallenge.Replace("rebuts", "rebut"),
        ["with the wrong attack"] = (_, f) => f["z.yaml"] = YesCase.OpenChallenge.Replace("rebuts", "undermines"),
        ["at an address that is none"] = (_, f) => f["z.yaml"] = YesCase.OpenChallenge.Replace("C0", "C0/leg/C1"),
        ["at a leg that is none"] = (_, f) => f["z.yaml"] = YesCase.OpenChallenge.Replace("rebuts: C0", "undercuts: C0/step/C1.1"),
        ["with an unreadable date"] = (_, f) => f["z.yaml"] = YesCase.OpenChallenge.Replace("2026-10-01", "2026-10-1"),
        ["without a date"] = (_, f) => f["z.yaml"] = YesCase.OpenChallenge.Replace("on: 2026-10-01, ", ""),
        ["with an unknown status"] = (_, f) => f["z.yaml"] = YesCase.OpenChallenge.Replace("status: open", "status: closed"),
        ["without a status"] = (_, f) => f["z.yaml"] = YesCase.OpenChallenge.Replace(", status: open", ""),
        ["with an id that is none"] = (_, f) => f["z.yaml"] = YesCase.OpenChallenge.Replace("D9", "9D"),
        ["with an empty id"] = (_, f) => f["z.yaml"] = YesCase.OpenChallenge.Replace("D9", "\"\""),
        ["as a list"] = (_, f) => f["z.yaml"] = "challenges:\n  - { text: It is not so., rebuts: C0, raised-by: rita, on: 2026-10-01, status: open }\n",
        ["in a list at the root"] = (_, f) => f["z.yaml"] = "- challenges:\n    D9: { text: It is not so., rebuts: C0, raised-by: rita, on: 2026-10-01, status: open }\n",
        ["in a shared file"] = (_, f) => { f["case.yaml"] += "\nshared: [lists/common.txt]\n"; f["lists/common.txt"] = YesCase.OpenChallenge; },
        ["after a long scalar"] = (_, f) => f["z.yaml"] = "definitions:\n  T1: { text: \"" + new string('x', 1 << 21) + "\" }\n" + YesCase.OpenChallenge,
        ["below 64 levels"] = (_, f) => f["z.yaml"] = "challenges: " + string.Concat(Enumerable.Repeat("{ a: ", 70)) + "x" + new string('}', 70) + "\n" + YesCase.OpenChallenge,
        ["with a tag"] = (_, f) => f["z.yaml"] = YesCase.OpenChallenge.Replace("D9: {", "D9: !hidden {"),
        ["in x.yml with an escaped key"] = (_, f) => f["x.yml"] = YesCase.OpenChallenge.Replace("challenges", "\"chall\\x65nges\""),
        ["in x.yml behind another key"] = (_, f) => f["x.yml"] = "{ note: x, challenges: { D9: { text: no, rebuts: C0, raised-by: rita, on: 2026-10-01, status: open } } }\n",
        ["in x.yml as a complex key"] = (_, f) => f["x.yml"] = "? challenges\n: D9: { text: no, rebuts: C0, raised-by: rita, on: 2026-10-01, status: open }\n",
        ["among the claims"] = (_, f) => f["z.yaml"] = YesCase.OpenChallenge.Replace("challenges", "claims"),
        ["in a claim that nothing needs"] = (_, f) => f["z.yaml"] = "claims:\n  C77:\n    text: It is fine.\n    undeveloped: true\n    " + YesCase.OpenChallenge.Replace("  D9", "      D9"),
        ["in a doubt about something else"] = (_, f) => f["z.yaml"] = Elsewhere + YesCase.OpenChallenge.Replace("challenges:\n  D9:", "    D9:"),
        ["under an id that doubts something else first"] = (_, f) => f["z.yaml"] = Elsewhere.Replace("D8:", "D9:") + YesCase.OpenChallenge.Replace("challenges:\n", ""),
        ["under the id of a definition"] = (_, f) => { f["a.yaml"] = "definitions:\n  D9: { text: A word. }\n"; f["z.yaml"] = YesCase.OpenChallenge; },
        ["under the id of a challenge to come"] = (_, f) => { f["a.yaml"] = YesCase.OpenChallenge.Replace("2026-10-01", "2027-01-01"); f["z.yaml"] = YesCase.OpenChallenge; },
        ["with two days, the first to come"] = (_, f) => f["z.yaml"] = YesCase.OpenChallenge.Replace("on: 2026-10-01", "on: 2027-01-01, on: 2026-10-01"),
        ["behind a directive"] = (_, f) => f["z.yaml"] = "%HIDE x\n---\n" + YesCase.OpenChallenge,
    };

    const string Elsewhere = """
        claims:
          C77: { text: It is fine., undeveloped: true }
        challenges:
          D8:
            text: Nobody needs it.
            rebuts: C77
            raised-by: rita
            on: 2026-10-01
            status: open

        """;

    public static TheoryData<string> Names => [.. Hides.Keys];

    [Fact]
    public void The_case_without_it_answers_yes()
    {
        using var shell = new CommandLine();
        shell.Write(YesCase.Files());
        Assert.Equal(0, shell.Run("check").Exit);
    }

    [Theory, MemberData(nameof(Names))]
    public void Is_never_a_yes(string where)
    {
        using var shell = new CommandLine();
        var files = YesCase.Files();
        Hides[where](shell, files);
        shell.Write(files);
        var result = shell.Run("check");
        Assert.True(result.Exit == 1, result.Out + result.Error);
        Assert.Contains("answer: no", result.Out);
        Assert.Matches(@"(?m)^[^\s].*:\d+:\d+: error WR\d{3}: ", result.Out);
    }
}
