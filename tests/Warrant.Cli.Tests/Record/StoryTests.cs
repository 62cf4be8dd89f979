namespace Warrant.Cli.Tests;

/// <summary>
/// The story of docs/record.md: write, seal an expectation, run, attack, review, decide, deploy, incident, suspend, mend, decide again; and what gate, phase, verify and checkout say
/// on every date of it.
/// </summary>
public sealed class StoryTests
{
    static readonly (string AsOf, int Gate, string Phase)[] dates =
    [
        ("2026-10-31", 1, "draft"), ("2026-11-01", 1, "baselined"), ("2026-11-02", 1, "in review"), ("2026-11-03", 1, "in review"), ("2026-11-04", 1, "in review"), ("2026-11-05", 1, "in review"),
        ("2026-11-06", 1, "in review"), ("2026-11-07", 1, "in review"), ("2026-11-08", 0, "in force"), ("2026-11-09", 0, "in force"),
        ("2026-11-10", 0, "in force"), ("2026-11-11", 1, "suspended"), ("2026-11-12", 1, "suspended"), ("2026-11-13", 1, "suspended"), ("2026-11-14", 1, "suspended"), ("2026-11-15", 1, "suspended"),
        ("2026-11-16", 0, "in force"), ("2026-11-17", 0, "in force"), ("2026-11-18", 0, "in force"), ("2026-11-19", 0, "in force"), ("2026-11-20", 1, "in force"),
    ];

    /// <summary>The case before its run: both legs are needed, and the second has nothing yet.</summary>
    static void Unmeasured(Dictionary<string, string> files)
    {
        files["argument.yaml"] = files["argument.yaml"].Replace("premises: [E3] }", "premises: [E3], side: { valid: C9 } }").Replace("      assuming: [A1]", "      at-least: 2\n      assuming: [A1]");
        files["evidence.yaml"] = "# who edits this keeps the comment\n" + string.Join('\n', files["evidence.yaml"].Split('\n').Select(l => l.StartsWith("  E3:", StringComparison.Ordinal)
            ? "  E3: { text: Attempts at misuse., kind: telemetry, grade: primary, origin: internal, producer: safety, conflicts: none, system: sut, measure: { scorer: ok, value: mean }, expect: { upper: 0.2 } }" : l));
    }

    static void Run(RecordedCase story)
    {
        var log = "id,ok,date\n" + string.Concat(Enumerable.Range(0, 100).Select(i => $"a{i},{(i < 3 ? 1 : 0)},2026-11-03\n"));
        story.Shell.Write("logs/attempts.csv", log);
        story.Edit("evidence.yaml", "system: sut, measure:",
            $"system: sut, collected: 2026-11-03, log: logs/attempts.csv, digest: \"{Record.CaseDigest.Digest(System.Text.Encoding.UTF8.GetBytes(log))}\", columns: {{ sample: id, score: ok, date: date }}, measure:");
    }

    [Fact]
    public void Gate_phase_verify_and_checkout_are_right_at_every_date()
    {
        using var story = new RecordedCase(Unmeasured);
        var first = File.ReadAllText(story.Shell.Path("argument.yaml"));
        var checks = new Dictionary<string, int>();
        void Check(string day, int exit)
        {
            var result = story.Shell.Run("check", "--as-of", day);
            Assert.True(exit == result.Exit, $"{day}: {result.Out}");
            checks[day] = exit;
        }

        story.Do("ada", "2026-11-01", "baseline");
        Check("2026-11-01", 1);
        story.Do("ada", "2026-11-02", "review", "open", "RV1", "--reviewer", "rita", "--scope", "all", "--access", "all")
            .Do("ada", "2026-11-02", "expect", "E3", "--samples", "100");
        Run(story);
        // Sealed before it ran, and met.
        Assert.DoesNotContain("WR318", story.Shell.Run("check", "--as-of", "2026-11-03").Out);
        story.Do("ada", "2026-11-03", "baseline");
        Check("2026-11-03", 0);
        story.Do("rita", "2026-11-04", "challenge", "raise", "D7", "--text", "The minutes may be partial.", "--rebuts", "C0");
        Check("2026-11-04", 1);
        story.Do("ada", "2026-11-05", "challenge", "answer", "D7", "C9");
        story.Do("rita", "2026-11-05", "challenge", "agree", "D7");
        Check("2026-11-05", 0);
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
        Assert.Contains("good: 16 acts", story.Shell.Run("record", "verify", "--seen", "seen").Out);
        // An event makes the evidence stale from then on.
        story.Do("ada", "2026-11-20", "event", "--system", "sut", "--text", "A tool was added.", "--on", "2026-11-20", "--changed", "tools");
        Assert.Equal(0, story.Shell.Run("record", "verify", "--seen", "seen").Exit);

        foreach (var (asOf, gate, phase) in dates)
        {
            Says(story, ".", asOf, gate, phase);
            if (phase == "draft") continue;
            // The record of that day, taken out, says the same by itself.
            var copy = "copies/" + asOf;
            var taken = story.Shell.Run("record", "checkout", asOf, copy);
            Assert.True(taken.Exit == 0 && taken.Error.Length == 0, $"{asOf}: {taken.Out}{taken.Error}");
            Assert.StartsWith("good: ", story.Shell.Run("record", "verify", copy).Out);
            Says(story, copy, asOf, gate, phase);
            if (checks.TryGetValue(asOf, out var exit) && story.Shell.Run("check", copy, "--as-of", asOf) is var check) Assert.True(exit == check.Exit, $"{asOf}: {check.Out}{check.Error}");
        }
        Says(story, ".", "2027-04-01", 1, "expired");
        Assert.Equal(first, File.ReadAllText(story.Shell.Path("copies/2026-11-05/argument.yaml")));
        Assert.Contains("status: answered", File.ReadAllText(story.Shell.Path("copies/2026-11-05/evidence.yaml")));
        Assert.Equal(1, story.Shell.Run("diff", "copies/2026-11-11", "copies/2026-11-12").Exit);
        // What was taken out is a record of its own, and can go on as it might have gone.
        story.Do("board", "2026-11-20", "suspend", "--because", "a rehearsal", "--case", "copies/2026-11-09");
        Assert.Equal(0, story.Shell.Run("record", "verify", "copies/2026-11-09").Exit);
    }

    static void Says(RecordedCase story, string folder, string asOf, int gate, string phase)
    {
        var result = story.Shell.Run("gate", folder, "--action", "launch-api", "--system", "deployed.txt", "--as-of", asOf, "--format", "json");
        Assert.True(gate == result.Exit, $"{folder} {asOf}: {result.Out}{result.Error}");
        Assert.Contains($"phase: {phase}\n", story.Shell.Run("record", "show", folder, "--as-of", asOf).Out);
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
