namespace Warrant.Cli.Tests;

/// <summary>What a custodian signs for is the counts of one log: nothing else is vouched for by it.</summary>
public sealed class AttestedTests
{
    static RecordedCase With(string more, string others = "", string expect = "{ upper: 0.2 }")
    {
        var recorded = RecordSeenTests.Attested();
        recorded.Edit("evidence.yaml", "expect: { upper: 0.2 } }", $"expect: {expect}{more} }}{others}");
        return recorded;
    }

    static RecordedCase Attest(RecordedCase recorded, string item, int samples, int events) =>
        recorded.Do("carl", "2026-11-11", "attest", item, "--digest", RecordSeenTests.Away, "--samples", $"{samples}", "--events", $"{events}", "--reader", "warrant 0.1");

    [Fact]
    public void A_further_file_that_changed_is_changed_whatever_was_attested_of_the_log()
    {
        using var whole = With($", files: [{{ path: minutes.md, digest: \"{YesCase.Digest}\" }}]");
        var here = Attest(whole, "E3", 100, 3).Shell.Run("check");
        Assert.Equal(0, here.Exit);
        // What a log says that nobody sees here, nobody can say.
        Assert.DoesNotContain("WR309", here.Out);
        using var changed = With($", files: [{{ path: minutes.md, digest: \"{RecordSeenTests.Away}\" }}]");
        var check = Attest(changed, "E3", 100, 3).Shell.Run("check");
        Assert.Equal(1, check.Exit);
        Assert.Contains("WR302: `minutes.md` has changed, so `E3` is not what was bound", check.Out);
    }

    // The counts are of C; that the baseline never said I, which is what is compared, nobody attested.
    [Fact]
    public void Nothing_is_compared_with_a_log_of_which_only_counts_are_attested()
    {
        using var recorded = new RecordedCase(files =>
        {
            files["case.yaml"] = files["case.yaml"].Replace("people:\n", $"people:\n  carl: {{ name: Carl, roles: [custodian], team: records, keys: [\"{RecordedCase.Key("carl").Public}\"] }}\n");
            files["argument.yaml"] = files["argument.yaml"].Replace("premises: [E3] }", "premises: [E3], side: { valid: C9 } }").Replace("      assuming: [A1]", "      at-least: 2\n      assuming: [A1]");
            files["logs/here.json"] = Log;
            const string item = "text: A run., kind: telemetry, grade: primary, origin: internal, producer: safety, conflicts: none, system: sut, collected: 2026-09-01";
            files["evidence.yaml"] = string.Join('\n', files["evidence.yaml"].Split('\n').Select(l => l.StartsWith("  E3:", StringComparison.Ordinal)
                ? $"  E3: {{ {item}, log: logs/here.json, measure: {{ scorer: includes, value: difference, of: I, baseline: E4 }}, expect: {{ lower: -0.2 }} }}\n  E4: {{ {item}, log: logs/away.json, digest: \"{RecordSeenTests.Away}\", measure: {{ scorer: includes, value: rate, of: C }}, expect: {{ upper: 0.2 }} }}" : l));
        });
        recorded.Shell.Write("keys/carl.pem", RecordedCase.Key("carl").Pem());
        recorded.Do("ada", "2026-11-08", "baseline");
        var check = Attest(recorded, "E4", 100, 0).Shell.Run("check");
        Assert.Equal(1, check.Exit);
        Assert.Contains("of its baseline `E4`, only counts are attested, and a comparison needs its samples", check.Out);
    }

    static string Log { get; } = """{"version":2,"status":"success","eval":{"task":"t","created":"2026-09-01T10:00:00+00:00","model":"m","dataset":{"samples":100},"config":{"epochs":1}},"results":{},"samples":["""
        + string.Join(',', Enumerable.Range(1, 100).Select(i => $"{{\"id\":{i},\"epoch\":1,\"scores\":{{\"includes\":{{\"value\":\"C\"}}}}}}")) + "]}";

    [Fact]
    public void An_expectation_that_was_loosened_before_its_run_was_attested_is_told()
    {
        using var recorded = With("", expect: "{ upper: 0.05 }");
        recorded.Edit("evidence.yaml", "collected: 2026-09-01, log", "collected: 2026-11-10, log");
        recorded.Do("ada", "2026-11-09", "expect", "E3", "--samples", "100");
        Assert.DoesNotContain("`E3` expects", Attest(recorded, "E3", 100, 0).Shell.Run("check").Out);
        recorded.Edit("evidence.yaml", "upper: 0.05", "upper: 0.2");
        Assert.Contains("WR318: `E3` expects a higher `upper` than was sealed before its run", recorded.Shell.Run("check").Out);
        // A run of which somebody read the counts was over by then, whatever the files say.
        recorded.Do("ada", "2026-11-12", "expect", "E3", "--samples", "100");
        recorded.Edit("evidence.yaml", "collected: 2026-11-10, log", "collected: 2026-11-20, log");
        Assert.Contains("WR318: `E3` expects a higher `upper` than was sealed before its run", recorded.Shell.Run("check").Out);
    }

    // Another column of the same table is another quantity, and nobody counted it.
    [Fact]
    public void What_was_attested_of_one_column_says_nothing_of_another()
    {
        using var recorded = With(", columns: { sample: id, score: refused }");
        recorded.Edit("evidence.yaml", "measure: { scorer: includes, value: mean }", "measure: { value: mean }");
        recorded.Do("ada", "2026-11-09", "expect", "E3", "--samples", "100");
        Assert.Equal(0, Attest(recorded, "E3", 100, 3).Shell.Run("check").Exit);
        recorded.Edit("evidence.yaml", "score: refused", "score: harmful");
        Assert.Equal(1, recorded.Shell.Run("check").Exit);
        recorded.Do("carl", "2026-11-12", "attest", "E3", "--digest", RecordSeenTests.Away, "--samples", "100", "--events", "3", "--reader", "warrant 0.1");
        recorded.Edit("evidence.yaml", "collected: 2026-09-01, log", "collected: 2026-11-10, log");
        Assert.Contains("WR318: `E3` expects something else (`columns.score` of its measure is another)", recorded.Shell.Run("check").Out);
    }

    [Theory]
    [InlineData("E1", 100, "counts do not say what `E1` measures")]
    [InlineData("E3", 1_000_001, "no more than 1000000 samples")]
    public void What_could_never_count_is_not_attested(string item, int samples, string why)
    {
        using var recorded = RecordSeenTests.Attested();
        var refused = recorded.Try("carl", "2026-11-11", "attest", item, "--digest", RecordSeenTests.Away, "--samples", $"{samples}", "--events", "0", "--reader", "warrant 0.1");
        Assert.Equal(2, refused.Exit);
        Assert.Contains(why, refused.Error);
    }
}
