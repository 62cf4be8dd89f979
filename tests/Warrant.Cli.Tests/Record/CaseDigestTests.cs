namespace Warrant.Cli.Tests;

public sealed class CaseDigestTests
{
    static readonly Dictionary<string, Action<Dictionary<string, string>>> same = new()
    {
        { "a comment", f => f["case.yaml"] = "# a comment\n" + f["case.yaml"] },
        { "other line ends", f => f["argument.yaml"] = f["argument.yaml"].Replace("\n", "\r\n") },
        { "one file", f => { f["all.yaml"] = f["evidence.yaml"]; f.Remove("evidence.yaml"); } },
        { "other quotes", f => f["case.yaml"] = f["case.yaml"].Replace("title: A case that answers yes", "title: \"A case that answers yes\"") },
        { "keys the other way round", f => f["case.yaml"] = f["case.yaml"].Replace("name: Rita, roles: [reviewer, red-team]", "roles: [reviewer, red-team], name: Rita") },
        { "an artefact", f => f["minutes.md"] += "more" },
    };

    static readonly Dictionary<string, Action<Dictionary<string, string>>> other = new()
    {
        { "a word of a claim", f => f["argument.yaml"] = f["argument.yaml"].Replace("It lacks the ability.", "It lacks any ability.") },
        { "the end of the decision", f => f["case.yaml"] = f["case.yaml"].Replace("until: 2027-03-31", "until: 2027-04-30") },
        { "the writers", f => f["case.yaml"] = f["case.yaml"].Replace("writers: [ada]", "writers: [rita]") },
        { "a search", f => f["case.yaml"] = f["case.yaml"].Replace("every route", "one route") },
        { "an id", f => f["argument.yaml"] = f["argument.yaml"].Replace("M1", "M2") },
        { "a challenge", f => f["z.yaml"] = YesCase.OpenChallenge },
        { "the order of premises", f => f["argument.yaml"] = f["argument.yaml"].Replace("premises: [C1.1, C1.2]", "premises: [C1.2, C1.1]") },
    };

    static readonly string original = Of(_ => { });

    public static TheoryData<string> Same => [.. same.Keys];

    public static TheoryData<string> Other => [.. other.Keys];

    [Theory, MemberData(nameof(Same))]
    public void Does_not_change(string what) => Assert.Equal(original, Of(same[what]));

    [Theory, MemberData(nameof(Other))]
    public void Changes(string what) => Assert.NotEqual(original, Of(other[what]));

    static string Of(Action<Dictionary<string, string>> change)
    {
        using var shell = new CommandLine();
        var files = YesCase.Files();
        change(files);
        shell.Write(files);
        return Record.CaseDigest.Of(Files.CaseFolder.Read(shell.Folder).Documents);
    }
}
