namespace Warrant.Cli.Tests;

/// <summary>The case that answers yes, with people who have keys, written to by the program as a user would.</summary>
sealed class RecordedCase : IDisposable
{
    static readonly Dictionary<string, string> teams = new() { ["ada"] = "product", ["rita"] = "safety", ["board"] = "board" };

    public CommandLine Shell { get; } = new();

    /// <param name="change">Changes the files before anything is recorded.</param>
    public RecordedCase(Action<Dictionary<string, string>>? change = null)
    {
        var files = YesCase.Files();
        foreach (var (person, team) in teams)
        {
            Shell.Write($"keys/{person}.pem", Pem(person));
            files["case.yaml"] = files["case.yaml"].Replace($"  {person}: {{ ", $"  {person}: {{ team: {team}, keys: [\"{Public(person)}\"], ");
        }
        change?.Invoke(files);
        Shell.Write(files);
        Shell.Write("deployed.txt", Deployed);
    }

    public const string Deployed = """
        model: M
        family: m
        build: b
        channel: API
        users: all
        prompt: none
        scaffold: none
        tools: none
        safeguards: none
        access: none
        monitoring: none
        data: none
        actions: none
        incident-response: none

        """;

    /// <summary>An act that must succeed.</summary>
    public RecordedCase Do(string by, string day, params string[] command)
    {
        var result = Try(by, day, command);
        Assert.True(result.Exit == 0, string.Join(' ', command) + "\n" + result.Out + result.Error);
        return this;
    }

    /// <summary>An act that must succeed and of which `evidence.yaml`, into which the program writes doubts here, shows nothing afterwards.</summary>
    public RecordedCase DoBesideTheFiles(string by, string day, params string[] command)
    {
        var before = File.ReadAllText(Shell.Path("evidence.yaml"));
        Do(by, day, command);
        Shell.Write("evidence.yaml", before);
        return this;
    }

    public CommandLine.Result Try(string by, string day, params string[] command) => Shell.Run([.. command, "--as", by, "--key", $"keys/{by}.pem", "--at", day]);

    /// <summary>Baseline, review and approval, all in November 2026 before the 20th.</summary>
    public RecordedCase Approved(params string[] more) => Do("ada", "2026-11-10", "baseline")
        .Do("ada", "2026-11-11", "review", "open", "RV1", "--reviewer", "rita", "--scope", "all", "--access", "all")
        .Do("rita", "2026-11-12", "review", "submit", "RV1", "--hours", "8", "--independence", "2", "--conflicts", "none", "--finding", "mended A gap.")
        .Do("board", "2026-11-13", ["decide", more.Contains("--condition") ? "approve-with-conditions" : "approve", .. more]);

    public CommandLine.Result Gate(string asOf = "2026-11-20", string action = "launch-api") =>
        Shell.Run("gate", "--action", action, "--system", "deployed.txt", "--as-of", asOf, "--format", "json");

    public void Edit(string path, string from, string to)
    {
        var text = File.ReadAllText(Shell.Path(path));
        Assert.Contains(from, text);
        Shell.Write(path, text.Replace(from, to));
    }

    public void Dispose() => Shell.Dispose();

    // The same at every run, and so no secret.
    public static Warrant.Record.SigningKey Key(string person) => Warrant.Record.SigningKey.Of(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes("not secret: " + person)));

    static string Pem(string person) => Key(person).Pem();

    static string Public(string person) => Key(person).Public.ToString();
}
