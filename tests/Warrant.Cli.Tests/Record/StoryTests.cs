namespace Warrant.Cli.Tests;

/// <summary>The story of docs/record.md: write, attack, review, decide, deploy, incident, suspend, mend, decide again; and what gate, phase and checkout say on every date of it.</summary>
public sealed class StoryTests
{
    static readonly (string AsOf, int Gate, string Phase)[] dates =
    [
        ("2026-10-31", 1, "draft"), ("2026-11-01", 1, "baselined"), ("2026-11-02", 1, "in review"), ("2026-11-07", 1, "in review"), ("2026-11-08", 0, "in force"),
        ("2026-11-10", 0, "in force"), ("2026-11-11", 1, "suspended"), ("2026-11-14", 1, "suspended"), ("2026-11-16", 0, "in force"), ("2026-11-19", 0, "in force"),
        ("2026-11-20", 1, "in force"), ("2027-04-01", 1, "expired"),
    ];

    [Fact]
    public void Gate_phase_and_checkout_are_right_at_every_date()
    {
        using var story = new RecordedCase(f => f["evidence.yaml"] = "# who edits this keeps the comment\n" + f["evidence.yaml"]);
        var first = File.ReadAllText(story.Shell.Path("argument.yaml"));
        story.Do("ada", "2026-11-01", "baseline")
            .Do("ada", "2026-11-02", "review", "open", "RV1", "--reviewer", "rita", "--scope", "all", "--access", "all")
            .Do("rita", "2026-11-03", "challenge", "raise", "D7", "--text", "The minutes may be partial.", "--rebuts", "C0");
        Assert.Equal(1, story.Shell.Run("check").Exit);
        story.Do("ada", "2026-11-04", "challenge", "answer", "D7", "C9")
            .Do("rita", "2026-11-05", "challenge", "agree", "D7");
        Assert.Equal(0, story.Shell.Run("check").Exit);
        Assert.StartsWith("# who edits this keeps the comment\n", File.ReadAllText(story.Shell.Path("evidence.yaml")));
        story.Do("ada", "2026-11-06", "baseline")
            .Do("rita", "2026-11-07", "review", "submit", "RV1", "--hours", "8", "--independence", "2", "--conflicts", "none", "--finding", "mended The minutes were not said to be whole.", "--dissent", "rita: Two legs would be better.")
            .Do("board", "2026-11-08", "decide", "approve-with-conditions", "--condition", "CD1 ops 2026-12-31 Weekly canaries.", "--dissent", "rita: Two legs would be better.")
            .Do("rita", "2026-11-10", "incident", "--system", "sut", "--text", "A jailbreak.", "--on", "2026-11-10")
            .Do("board", "2026-11-11", "suspend", "--because", "until it is mended");
        story.Edit("argument.yaml", "It lacks the ability.", "It lacks the ability to do harm.");
        story.Do("ada", "2026-11-12", "baseline")
            .Do("ada", "2026-11-13", "review", "open", "RV2", "--reviewer", "rita", "--scope", "what changed", "--access", "all")
            .Do("rita", "2026-11-14", "review", "submit", "RV2", "--hours", "4", "--independence", "2", "--conflicts", "none", "--finding", "accepted The change is small.")
            .Do("board", "2026-11-16", "decide", "approve", "--until", "2026-12-31");
        story.Shell.Write("seen", File.ReadAllBytes(story.Shell.Path("record/checkpoint")));
        Assert.Contains("good: 14 acts", story.Shell.Run("record", "verify", "--seen", "seen").Out);

        // An event makes the evidence stale from then on.
        story.Do("ada", "2026-11-20", "event", "--system", "sut", "--text", "A tool was added.", "--on", "2026-11-20", "--changed", "tools");
        foreach (var (asOf, gate, phase) in dates)
        {
            var result = story.Gate(asOf);
            Assert.True(gate == result.Exit, $"{asOf}: {result.Out}{result.Error}");
            Assert.Contains($"phase: {phase}\n", story.Shell.Run("record", "show", "--as-of", asOf).Out);
        }
        Assert.Equal(0, story.Shell.Run("record", "verify", "--seen", "seen").Exit);
        Assert.Equal(0, story.Shell.Run("record", "checkout", "2026-11-05", "old").Exit);
        Assert.Equal(first, File.ReadAllText(story.Shell.Path("old/argument.yaml")));
    }

    [Fact]
    public void A_record_that_is_put_back_is_found_by_whoever_kept_a_checkpoint()
    {
        using var story = new RecordedCase();
        story.Approved();
        var record = story.Shell.Path("record");
        Copy(record, story.Shell.Path("keys/before"));
        story.Do("board", "2026-11-15", "suspend", "--because", "an incident");
        story.Shell.Write("seen", File.ReadAllBytes(story.Shell.Path("record/checkpoint")));
        Directory.Delete(record, recursive: true);
        Copy(story.Shell.Path("keys/before"), record);
        // Nothing in the bytes gives it away.
        Assert.Equal(0, story.Gate().Exit);
        var denied = story.Shell.Run("gate", "--action", "launch-api", "--system", "deployed.txt", "--as-of", "2026-11-20", "--seen", "seen");
        Assert.Equal(1, denied.Exit);
        Assert.Contains("had 5 acts when it was seen before, and has 4 now", denied.Out);
    }

    [Fact]
    public void What_cannot_be_waived_is_not_and_what_can_be_stands_in_the_file()
    {
        using var story = new RecordedCase();
        story.Do("ada", "2026-11-01", "baseline");
        Assert.Equal(1, story.Try("board", "2026-11-02", "waive", "WR501", "D1", "--because", "x", "--until", "2027-01-31").Exit);
        Assert.Equal(1, story.Try("ada", "2026-11-02", "waive", "WR315", "E1", "--because", "x", "--until", "2027-01-31").Exit);
        story.Do("board", "2026-11-02", "waive", "WR315", "E1", "--because", "vendor suite", "--until", "2027-01-31");
        Assert.Contains("granted-by: board", File.ReadAllText(story.Shell.Path("case.yaml")));
    }

    static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
