using System.Diagnostics;

namespace Warrant.Cli.Tests;

/// <summary>Whatever lies in a folder: a finding with a place, exit 1 or 2, no trace, no yes.</summary>
public sealed class HostileInputTests
{
    static readonly Dictionary<string, Action<CommandLine>> Folders = new()
    {
        ["no top"] = s => s.Write("case.yaml", "case: x\ntitle: y\n"),
        ["a file of 100 MB"] = s => Large(s, 100 << 20, "case: x\ntitle: ", "\n"),
        ["a scalar of 60 MB"] = s => Large(s, 60 << 20, "case: x\ntitle: ", "\n"),
        ["a quoted scalar of 60 MB over many lines"] = s => s.Write("case.yaml", "case: x\ntitle: \"" + string.Concat(Enumerable.Repeat("  " + new string('a', 60) + "\n", 60 << 14)) + "\"\n"),
        ["flow lists 20,000 deep"] = s => s.Write("case.yaml", "case: x\nclaims: " + new string('[', 20_000) + new string(']', 20_000)),
        ["block lists 20,000 deep"] = s => s.Write("case.yaml", "case: x\nclaims:\n  " + string.Concat(Enumerable.Repeat("- ", 20_000)) + "a\n"),
        ["maps 2,000 deep"] = s => s.Write("case.yaml", "case: x\nclaims:\n" + string.Concat(Enumerable.Range(1, 2_000).Select(i => new string(' ', i) + "a:\n"))),
        ["a billion laughs"] = s => s.Write("case.yaml", "case: x\nclaims: &a [x, x]\nrisks: &b [*a, *a, *a, *a]\nsystems: &c [*b, *b, *b, *b]\ncriteria: [*c, *c, *c, *c]\n"),
        ["tabs"] = s => s.Write("case.yaml", "case: x\nclaims:\n\tC0:\n\t\ttext: a\n"),
        ["NUL"] = s => s.Write("case.yaml", "case: x\0\n"),
        ["CRLF"] = s => s.Write("case.yaml", "case: x\r\ntop: C0\r\nclaims:\r\n  C0:\r\n    text: a\r\n    undeveloped: true\r\n"),
        ["BOM"] = s => s.Write("case.yaml", "\uFEFFcase: x\ntop: C0\n"),
        ["not UTF-8"] = s => s.Write("case.yaml", [0x63, 0x61, 0x73, 0x65, 0x3a, 0x20, 0xff, 0xfe]),
        ["a folder named x.yaml"] = s => { s.Write("case.yaml", "case: x\n"); Directory.CreateDirectory(s.Path("x.yaml")); },
        ["a dangling link"] = s => { s.Write("case.yaml", "case: x\n"); File.CreateSymbolicLink(s.Path("x.yaml"), "nowhere"); },
        ["a link to /dev/zero"] = s => { s.Write("case.yaml", "case: x\n"); File.CreateSymbolicLink(s.Path("x.yaml"), "/dev/zero"); },
        ["a pipe"] = s => { s.Write("case.yaml", "case: x\n"); Pipe(s.Path("x.yaml")); },
        ["a pipe as a log"] = s => { Log(s, "run.eval"); Pipe(s.Path("run.eval")); },
        ["a device as a log"] = s => { Log(s, "run.eval"); File.CreateSymbolicLink(s.Path("run.eval"), "/dev/zero"); },
        ["a log outside"] = s => Log(s, "../../../../../../etc/passwd"),
        ["a log by a full path"] = s => Log(s, "/etc/passwd"),
        ["a log that is no log"] = s => { Log(s, "run.eval"); s.Write("run.eval", "hello"); },
        ["a log 5,000 levels deep"] = s => { Log(s, "run.json"); s.Write("run.json", "{\"version\":2,\"eval\":{},\"samples\":" + new string('[', 5_000) + new string(']', 5_000) + "}"); },
        ["a cut zip"] = s => { Log(s, "run.eval"); s.Write("run.eval", [0x50, 0x4b, 3, 4, 20, 0, 0, 0]); },
        ["10,050 files"] = s => { for (var i = 0; i < 10_050; i++) s.Write($"{i:D5}.yaml", "claims: {}\n"); },
        ["a circle of claims"] = s => s.Write("case.yaml", "case: x\ntop: C0\nclaims:\n  C0: { text: a, step: { concretion: b, because: c, premises: [C0] } }\n"),
        ["a circle of systems"] = s => s.Write("case.yaml", "case: x\ntop: C0\ndecision: { system: a }\nsystems: { a: { like: b }, b: { like: a } }\n"),
    };

    public static TheoryData<string> Names => [.. Folders.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Gets_a_finding_with_a_place_and_never_a_yes(string what)
    {
        using var shell = new CommandLine();
        Folders[what](shell);
        var result = shell.Run("check");
        Assert.InRange(result.Exit, 1, 2);
        Assert.Matches(@"(?m)^\S[^\n]*:\d+:\d+: (error|warning) WR\d{3}: ", result.Out);
        Assert.DoesNotContain("answer: yes", result.Out);
        Assert.DoesNotContain("   at ", result.Out + result.Error);
        Assert.DoesNotContain("fault", result.Error);
    }

    static void Log(CommandLine shell, string path) =>
        shell.Write("case.yaml", $"case: x\ntop: C0\nclaims:\n  C0: {{ text: a, step: {{ evidence: b, because: c, premises: [E1] }} }}\nevidence:\n  E1: {{ text: d, kind: red-team, log: {path}, measure: {{ value: mean }}, expect: {{ upper: 0.5 }} }}\n");

    static void Large(CommandLine shell, int length, string before, string after)
    {
        using var file = new StreamWriter(shell.Path("case.yaml"));
        file.Write(before);
        var piece = new string('a', 1 << 16);
        for (var i = 0; i < length >> 16; i++) file.Write(piece);
        file.Write(after);
    }

    static void Pipe(string path)
    {
        using var mkfifo = Process.Start("mkfifo", [path]);
        mkfifo.WaitForExit();
        Assert.Equal(0, mkfifo.ExitCode);
    }
}
