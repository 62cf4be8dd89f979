using System.Text.Json;

namespace Warrant.Cli.Tests;

/// <summary>`check` sees the record of the case: the worse of file and record counts, and a record that does not verify is never passed over.</summary>
public sealed class RecordSeenTests
{
    static readonly string[] doubt = ["challenge", "raise", "D9", "--text", "It is not so.", "--rebuts", "C0"];

    static (int Exit, List<string> Codes) Check(RecordedCase recorded)
    {
        var result = recorded.Shell.Run("check", "--format", "json");
        using var json = JsonDocument.Parse(result.Out);
        return (result.Exit, [.. json.RootElement.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("code").GetString()!)]);
    }

    [Fact]
    public void A_challenge_that_was_deleted_from_the_files_is_missed()
    {
        using var recorded = new RecordedCase();
        recorded.Do("ada", "2026-11-10", "baseline").DoBesideTheFiles("rita", "2026-11-11", doubt);
        var (exit, codes) = Check(recorded);
        Assert.Equal(1, exit);
        Assert.Contains("WR505", codes);
        Assert.Equal(0, recorded.Shell.Run("check", "--as-of", "2026-11-10").Exit);
    }

    [Fact]
    public void A_challenge_that_was_closed_in_the_files_alone_is_open()
    {
        using var recorded = new RecordedCase();
        recorded.Do("ada", "2026-11-10", "baseline").Do("rita", "2026-11-11", doubt);
        recorded.Edit("evidence.yaml", "status: open", "status: withdrawn\n    agreed-by: rita");
        var (exit, codes) = Check(recorded);
        Assert.Equal(1, exit);
        Assert.Contains("WR506", codes);
    }

    [Fact]
    public void A_damaged_record_is_a_finding_and_a_no()
    {
        using var recorded = new RecordedCase();
        recorded.Approved();
        Assert.Equal(0, Check(recorded).Exit);
        recorded.Edit("record/checkpoint", "\n4\n", "\n3\n");
        Assert.Contains("WR508", Check(recorded).Codes);
        File.Delete(recorded.Shell.Path("record/checkpoint"));
        var (exit, codes) = Check(recorded);
        Assert.Equal(1, exit);
        Assert.Contains("WR508", codes);
    }

    [Fact]
    public void An_incident_reopens_the_case_until_somebody_acts()
    {
        using var recorded = new RecordedCase();
        recorded.Approved().Do("rita", "2026-11-15", "incident", "--system", "sut", "--text", "It broke.", "--on", "2026-11-14");
        Assert.Contains("WR406", Check(recorded).Codes);
        recorded.Do("board", "2026-11-16", "reinstate", "--because", "harmless");
        Assert.DoesNotContain("WR406", Check(recorded).Codes);
    }

    [Fact]
    public void A_decision_says_what_would_have_turned_it_and_a_later_one_takes_its_place()
    {
        using var recorded = new RecordedCase();
        recorded.Approved();
        using var payload = Payload(recorded, 3);
        Assert.Contains(payload.RootElement.GetProperty("predicate").GetProperty("act").GetProperty("wouldFlip").EnumerateArray(), f => f.GetString() == "no, if E1 failed");
        using var version = Payload(recorded, 0);
        Assert.NotEmpty(version.RootElement.GetProperty("predicate").GetProperty("act").GetProperty("breakSets").EnumerateArray());
        recorded.Do("board", "2026-11-14", "decide", "approve", "--until", "2026-12-01").Do("board", "2026-11-15", "supersede", "3", "4");
        Assert.Equal(0, recorded.Gate().Exit);
        Assert.Contains("decision 3 by 4", recorded.Shell.Run("record", "show").Out);
    }

    /// <summary>The digest of a log that may not leave its place.</summary>
    public const string Away = "sha256:00000000000000000000000000000000000000000000000000000000000000aa";

    /// <summary>A case whose answer hangs on a log that is away, with a baseline of 2026-11-08.</summary>
    internal static RecordedCase Attested()
    {
        var recorded = new RecordedCase(files =>
        {
            files["case.yaml"] = files["case.yaml"].Replace("people:\n", $"people:\n  carl: {{ name: Carl, roles: [custodian], team: records, keys: [\"{RecordedCase.Key("carl").Public}\"] }}\n");
            files["argument.yaml"] = files["argument.yaml"].Replace("premises: [E3] }", "premises: [E3], side: { valid: C9 } }");
            files["evidence.yaml"] = string.Join('\n', files["evidence.yaml"].Split('\n').Select(l => l.StartsWith("  E3:", StringComparison.Ordinal)
                ? $"  E3: {{ text: A run., kind: telemetry, grade: primary, origin: regulator-only, producer: safety, conflicts: none, system: sut, collected: 2026-09-01, log: logs/away.json, digest: \"{Away}\", measure: {{ scorer: includes, value: mean }}, expect: {{ upper: 0.2 }} }}" : l));
        });
        // Both legs are needed here.
        recorded.Edit("argument.yaml", "      assuming: [A1]", "      at-least: 2\n      assuming: [A1]");
        recorded.Shell.Write("keys/carl.pem", RecordedCase.Key("carl").Pem());
        return recorded.Do("ada", "2026-11-08", "baseline");
    }

    [Fact]
    public void The_record_of_another_case_is_none_of_this_one()
    {
        using var recorded = new RecordedCase();
        recorded.Approved();
        recorded.Edit("case.yaml", "case: yes-case", "case: other-case");
        Assert.Contains("WR508", Check(recorded).Codes);
        var verified = recorded.Shell.Run("record", "verify");
        Assert.Equal(1, verified.Exit);
        Assert.Contains("it is the record of `warrant/yes-case`, and the case here is `other-case`", verified.Out);
    }

    [Fact]
    public void What_a_custodian_attested_counts_and_is_said_unless_artefacts_are_asked_for()
    {
        const string digest = Away;
        using var recorded = Attested();
        Assert.Equal(1, recorded.Shell.Run("check").Exit);
        recorded.Do("carl", "2026-11-11", "attest", "E3", "--digest", digest, "--samples", "100", "--events", "3", "--reader", "warrant 0.1");
        var check = recorded.Shell.Run("check");
        Assert.True(check.Exit == 0, check.Out);
        Assert.Contains("attested, and not seen here: E3 by carl", check.Out);
        Assert.Contains("\"attested\":true", recorded.Shell.Run("check", "--format", "json").Out.Replace(": ", ":"));
        var required = recorded.Shell.Run("check", "--require-artefacts");
        Assert.Equal(1, required.Exit);
        Assert.Contains("WR302", required.Out);
        // Too many events: the counts are judged like a log's.
        recorded.Do("carl", "2026-11-12", "attest", "E3", "--digest", digest, "--samples", "100", "--events", "40", "--reader", "warrant 0.1");
        Assert.Contains("WR303", recorded.Shell.Run("check").Out);
        // Another log for the same item, and a better one: the worse one is in the record, and nothing in the case tells of it.
        var better = digest.Replace("aa", "bb");
        recorded.Do("carl", "2026-11-13", "attest", "E3", "--digest", better, "--samples", "100", "--events", "3", "--reader", "warrant 0.1");
        recorded.Edit("evidence.yaml", digest, better);
        Assert.Contains("WR319: the record has another run for `E3`, attested by `carl`, that gives 0.4 where `E3` gives 0.03", recorded.Shell.Run("check").Out);
        // Named by an item that nothing rests on, it is not told of; set aside with a reason, it is.
        recorded.Edit("evidence.yaml", "  E3:", $"  E31: {{ text: An older run., kind: telemetry, log: logs/old.json, digest: \"{digest}\" }}\n  E3:");
        Assert.Contains("WR319", recorded.Shell.Run("check").Out);
        recorded.Edit("evidence.yaml", $"digest: \"{digest}\" }}", $"digest: \"{digest}\", not-used: {{ because: The grader was down., person: rita }} }}");
        Assert.DoesNotContain("WR319", recorded.Shell.Run("check").Out);
    }

    static JsonDocument Payload(RecordedCase recorded, int number)
    {
        var home = Record.FileHome.Of(recorded.Shell.Folder);
        return JsonDocument.Parse(Record.RecordVerifier.Verify(home, null)!.Acts[number].Bytes());
    }
}
