using System.Text.Json;

namespace Warrant.Cli.Tests;

/// <summary>A gate must be able to say no: situations, and what it says in each.</summary>
public sealed class GateTests
{
    static readonly string[] doubt = ["challenge", "raise", "D9", "--text", "It is not so.", "--rebuts", "C0"];
    static readonly string[] grounded = [.. doubt, "--grounds", "E1"];

    /// <summary>What happens, and the codes of the reasons; none is a permit. The day is 2026-11-20 where nothing else is said.</summary>
    static readonly (string Name, Action<RecordedCase> Happens, string[] Reasons, string AsOf)[] table =
    [
        ("approved", c => c.Approved(), [], "2026-11-20"),
        ("on the day of the decision", c => c.Approved(), [], "2026-11-13"),
        ("the day before the decision", c => c.Approved(), ["no-decision"], "2026-11-12"),
        ("no record", _ => { }, ["no-record"], "2026-11-20"),
        ("a baseline alone", c => c.Do("ada", "2026-11-10", "baseline"), ["no-decision"], "2026-11-20"),
        ("a comment edited", c => { c.Approved(); c.Edit("case.yaml", "case: yes-case", "# a comment\ncase: yes-case"); }, [], "2026-11-20"),
        ("a claim reworded in the working copy", c => { c.Approved(); c.Edit("argument.yaml", "It lacks the ability.", "It lacks any ability."); }, [], "2026-11-20"),
        ("the working copy broken", c => { c.Approved(); c.Shell.Write("case.yaml", "case: ["); }, [], "2026-11-20"),
        ("the evidence of the working copy gone", c => { c.Approved(); File.Delete(c.Shell.Path("minutes.md")); }, [], "2026-11-20"),
        ("a newer version that nobody decided on", c => { c.Approved(); c.Edit("argument.yaml", "It lacks the ability.", "It lacks any ability."); c.Do("ada", "2026-11-14", "baseline"); }, [], "2026-11-20"),
        ("a newer version that was refused", c => { c.Approved().Do("ada", "2026-11-14", "baseline").Do("board", "2026-11-15", "decide", "refuse"); }, ["not-approved"], "2026-11-20"),
        ("deferred", c => c.Do("ada", "2026-11-10", "baseline").Do("board", "2026-11-13", "decide", "defer"), ["not-approved"], "2026-11-20"),
        ("a tool added to the deployed system", c => { c.Approved(); c.Edit("deployed.txt", "tools: none", "tools: [browser]"); }, ["system-differs"], "2026-11-20"),
        ("another build deployed", c => { c.Approved(); c.Edit("deployed.txt", "build: b", "build: b2"); }, ["system-differs"], "2026-11-20"),
        ("a field not said", c => { c.Approved(); c.Edit("deployed.txt", "safeguards: none\n", ""); }, ["system-differs"], "2026-11-20"),
        ("a field that was not approved", c => { c.Approved(); c.Edit("deployed.txt", "model: M", "model: M\nfinetuning: a little"); }, ["system-differs"], "2026-11-20"),
        ("two fields differ", c => { c.Approved(); c.Edit("deployed.txt", "model: M", "model: N"); c.Edit("deployed.txt", "users: all", "users: some"); }, ["system-differs", "system-differs"], "2026-11-20"),
        ("a doubt without grounds, just raised", c => c.Approved().Do("rita", "2026-11-19", doubt), [], "2026-11-20"),
        ("a doubt without grounds on the last day of its seven", c => c.Approved().Do("rita", "2026-11-13", doubt), [], "2026-11-20"),
        ("a doubt without grounds that nobody looked at", c => c.Approved().Do("rita", "2026-11-13", doubt), ["challenge-untriaged", "answer-no"], "2026-11-21"),
        ("a doubt with grounds", c => c.Approved().Do("rita", "2026-11-19", grounded), ["answer-no"], "2026-11-20"),
        ("a doubt with grounds, the day before", c => c.Approved().Do("rita", "2026-11-19", grounded), [], "2026-11-18"),
        ("a doubt with grounds that the version does not have", c => c.Approved().Do("rita", "2026-11-19", [.. doubt, "--grounds", "E99"]), ["answer-no"], "2026-11-20"),
        ("a doubt that was found to stand", c => c.Approved().Do("rita", "2026-11-15", doubt).Do("board", "2026-11-16", "challenge", "triage", "D9", "stands", "--because", "it does"), ["answer-no"], "2026-11-20"),
        ("a doubt that has no bearing", c => c.Approved().Do("rita", "2026-11-13", doubt).Do("board", "2026-11-16", "challenge", "triage", "D9", "no-bearing", "--because", "another system"), [], "2026-11-30"),
        ("a doubt sustained", c => c.Approved().Do("rita", "2026-11-15", doubt).Do("board", "2026-11-16", "challenge", "sustain", "D9", "--because", "it is so"), ["answer-no"], "2026-11-20"),
        ("a doubt withdrawn", c => c.Approved().Do("rita", "2026-11-13", doubt).Do("rita", "2026-11-16", "challenge", "withdraw", "D9", "--because", "an error"), [], "2026-11-30"),
        ("a doubt accepted", c => c.Approved().Do("rita", "2026-11-13", doubt).Do("board", "2026-11-16", "challenge", "accept", "D9", "--because", "rare", "--consequence", "slower", "--until", "2026-11-30"), [], "2026-11-30"),
        ("an acceptance that ended", c => c.Approved().Do("rita", "2026-11-13", doubt).Do("board", "2026-11-16", "challenge", "accept", "D9", "--because", "rare", "--consequence", "slower", "--until", "2026-11-30"), ["answer-no"], "2026-12-01"),
        ("a doubt answered, and nobody agreed", c => c.Approved().Do("rita", "2026-11-13", doubt).Do("ada", "2026-11-16", "challenge", "answer", "D9", "C9"), ["answer-no"], "2026-11-20"),
        ("a doubt answered, and its raiser agreed", c => c.Approved().Do("rita", "2026-11-13", doubt).Do("ada", "2026-11-16", "challenge", "answer", "D9", "C9").Do("rita", "2026-11-17", "challenge", "agree", "D9"), [], "2026-11-20"),
        ("a doubt answered and agreed, then sustained, then answered again", c => c.Approved().Do("rita", "2026-11-13", doubt).Do("ada", "2026-11-16", "challenge", "answer", "D9", "C9").Do("rita", "2026-11-17", "challenge", "agree", "D9")
            .Do("rita", "2026-11-18", "challenge", "sustain", "D9", "--because", "it is so").Do("ada", "2026-11-19", "challenge", "answer", "D9", "C9"), ["answer-no"], "2026-11-20"),
        ("a doubt mended after the version", c => c.Approved().Do("rita", "2026-11-13", doubt).Do("ada", "2026-11-16", "challenge", "mend", "D9", "--because", "reworded").Do("rita", "2026-11-17", "challenge", "agree", "D9"), ["answer-no"], "2026-11-20"),
        ("evidence expired yesterday", c => Perishable(c).Approved(), ["answer-no"], "2026-12-11"),
        ("evidence on its last day", c => Perishable(c).Approved(), [], "2026-12-10"),
        ("a monitor silent since yesterday", c => c.Approved(), ["answer-no"], "2026-12-11"),
        ("the decision ended", c => c.Approved("--until", "2026-11-30"), ["decision-expired"], "2026-12-01"),
        ("its last day", c => c.Approved("--until", "2026-11-30"), [], "2026-11-30"),
        ("suspended", c => c.Approved().Do("ada", "2026-11-15", "suspend", "--because", "an incident"), ["suspended"], "2026-11-20"),
        ("suspended and reinstated", c => c.Approved().Do("ada", "2026-11-15", "suspend", "--because", "an incident").Do("board", "2026-11-16", "reinstate", "--because", "harmless"), [], "2026-11-20"),
        ("suspended, and something else approved since", c => { c.Approved().Do("board", "2026-11-14", "suspend", "--because", "an incident"); c.Edit("case.yaml", "action: launch-api", "action: keep-restricted"); c.Do("ada", "2026-11-15", "baseline").Do("board", "2026-11-16", "decide", "approve"); }, ["suspended"], "2026-11-20"),
        ("suspended, and approved anew", c => c.Approved().Do("board", "2026-11-14", "suspend", "--because", "an incident").Do("board", "2026-11-16", "decide", "approve"), [], "2026-11-20"),
        ("a monitor that has not reported since the approval", c => { c.Edit("argument.yaml", ", reading: { value: 1, on: 2026-11-10 }", ""); c.Edit("argument.yaml", "every: 30 days", "every: 3 days"); c.Approved(); }, ["answer-no"], "2026-11-17"),
        ("the same while it has time", c => { c.Edit("argument.yaml", ", reading: { value: 1, on: 2026-11-10 }", ""); c.Edit("argument.yaml", "every: 30 days", "every: 3 days"); c.Approved(); }, [], "2026-11-16"),
        ("another decision in its place", c => { c.Approved(); c.Edit("case.yaml", "action: launch-api", "action: keep-restricted"); c.Do("ada", "2026-11-15", "baseline").Do("board", "2026-11-16", "decide", "approve").Do("board", "2026-11-16", "supersede", "3", "5"); }, ["superseded"], "2026-11-20"),
        ("decision by a writer", c => DecidedBy(c, "ada"), ["act-without-force"], "2026-11-20"),
        ("the same by the board", c => DecidedBy(c, "board"), [], "2026-11-20"),
        ("revoked", c => c.Approved().Do("board", "2026-11-15", "revoke", "3", "--because", "an error"), ["revoked"], "2026-11-20"),
        ("a condition not yet due", c => c.Approved("--condition", "CD1 ops 2026-11-25 Watch it."), [], "2026-11-25"),
        ("a condition overdue", c => c.Approved("--condition", "CD1 ops 2026-11-25 Watch it."), ["condition-overdue"], "2026-11-26"),
        ("a condition met", c => c.Approved("--condition", "CD1 ops 2026-11-25 Watch it.").Do("rita", "2026-11-15", "met", "3", "CD1", "--because", "watched"), [], "2026-11-26"),
        ("an event on a field that the evidence depends on", c => c.Approved().Do("ada", "2026-11-15", "event", "--system", "sut", "--text", "A tool.", "--on", "2026-11-15", "--changed", "tools"), ["answer-no"], "2026-11-20"),
        ("an incident, just reported", c => c.Approved().Do("rita", "2026-11-15", "incident", "--system", "sut", "--text", "It broke.", "--on", "2026-11-14"), [], "2026-11-20"),
        ("an incident that nobody decided about", c => c.Approved().Do("rita", "2026-11-15", "incident", "--system", "sut", "--text", "It broke.", "--on", "2026-11-14"), ["incident-unattended"], "2026-11-23"),
        ("an act cut off the record", c => { c.Approved(); c.Shell.Write("record/tile/entries/000.p/4", File.ReadAllBytes(c.Shell.Path("record/tile/entries/000.p/4"))[..^9]); }, ["record-broken", "record-broken", "no-decision"], "2026-11-20"),
        ("a byte of the checkpoint", c => { c.Approved(); c.Edit("record/checkpoint", "\n4\n", "\n3\n"); }, ["record-broken", "no-decision"], "2026-11-20"),
        ("a file of the store changed", c => { c.Approved(); Damage(c, YesCase.Digest); }, ["record-broken", "version-missing"], "2026-11-20"),
        ("the record of another case", c => { c.Approved(); c.Edit("case.yaml", "case: yes-case", "case: other-case"); }, ["record-broken"], "2026-11-20"),
        ("the checkpoint gone", c => { c.Approved(); File.Delete(c.Shell.Path("record/checkpoint")); }, ["no-record"], "2026-11-20"),
        ("the store gone", c => { c.Approved(); Directory.Delete(c.Shell.Path("store"), recursive: true); }, ["record-broken", "record-broken", "version-missing"], "2026-11-20"),
    ];

    public static TheoryData<string> Names => [.. table.Select(t => t.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Says(string name)
    {
        var (_, happens, reasons, asOf) = table.Single(t => t.Name == name);
        using var recorded = new RecordedCase();
        happens(recorded);
        var result = recorded.Gate(asOf);
        using var answer = JsonDocument.Parse(result.Out);
        var codes = answer.RootElement.GetProperty("reasons").EnumerateArray().Select(r => r.GetProperty("code").GetString()!).ToList();
        Assert.True(reasons.ToHashSet().SetEquals(codes), result.Out + result.Error);
        Assert.True(codes.Count >= reasons.Length, result.Out);
        Assert.Equal(reasons.Length == 0, answer.RootElement.GetProperty("permit").GetBoolean());
        Assert.Equal(reasons.Length == 0 ? 0 : 1, result.Exit);
    }

    [Fact]
    public void There_are_forty_situations() => Assert.True(table.Length >= 40);

    [Fact]
    public void What_expired_is_named()
    {
        using var recorded = new RecordedCase();
        Perishable(recorded).Approved();
        Assert.Contains("E2", recorded.Gate("2026-12-11").Out);
    }

    [Fact]
    public void An_act_of_a_day_that_has_not_come_is_denied_and_cannot_be_made_here()
    {
        using var recorded = new RecordedCase();
        recorded.Approved();
        Assert.Equal(2, recorded.Try("ada", "2026-11-21", "suspend", "--because", "x").Exit);
        using (var ledger = Record.Ledger.Open(Record.FileHome.Of(recorded.Shell.Folder), "yes-case"))
            ledger.Append(new DateTime(2099, 1, 1, 0, 0, 0, DateTimeKind.Utc), "ada", new Record.IncidentReported("sut", "x", new(2026, 11, 1)), RecordedCase.Key("ada"));
        var result = recorded.Gate();
        Assert.Equal(1, result.Exit);
        Assert.Contains("act-in-the-future", result.Out);
    }

    [Fact]
    public void A_baseline_that_says_something_else_than_its_files_is_decided_on_by_nobody_and_permits_nothing()
    {
        using var recorded = new RecordedCase();
        recorded.Do("ada", "2026-11-10", "baseline");
        // Whoever makes a baseline with a program of their own can name a system about which the files argue nothing.
        using (var ledger = Record.Ledger.Open(Record.FileHome.Of(recorded.Shell.Folder), "yes-case"))
        {
            var (day, honest) = (new DateTime(2026, 11, 10, 13, 0, 0, DateTimeKind.Utc), ledger.State.Baseline!);
            var body = (Record.Baseline)honest.Body;
            var system = new Record.SystemFields("sut", body.System.Fields.ToDictionary(f => f.Key, f => f.Key == "tools" ? "browser" : f.Value));
            ledger.Append(day, "ada", body with { System = system }, RecordedCase.Key("ada"), honest.CaseDigest);
            ledger.Append(day, "ada", new Record.ReviewOpened("RV1", "rita", "all", "all"), RecordedCase.Key("ada"));
            ledger.Append(day, "rita", new Record.ReviewSubmitted("RV1", 8, 2, "none", [], []), RecordedCase.Key("rita"));
        }
        var refused = recorded.Try("board", "2026-11-13", "decide", "approve");
        Assert.Equal(1, refused.Exit);
        Assert.Contains("something else of `system`", refused.Error);
        using (var ledger = Record.Ledger.Open(Record.FileHome.Of(recorded.Shell.Folder), "yes-case"))
        {
            var body = (Record.Baseline)ledger.State.Baseline!.Body;
            ledger.Append(new DateTime(2026, 11, 13, 0, 0, 0, DateTimeKind.Utc), "board", new Record.DecisionTaken("approve", 1, body.Question, body.Action, body.System, body.Until, [], [], [], [], []), RecordedCase.Key("board"));
        }
        recorded.Edit("deployed.txt", "tools: none", "tools: browser");
        var result = recorded.Gate();
        Assert.Equal(1, result.Exit);
        Assert.Contains("version-differs", result.Out);
    }

    [Fact]
    public void What_a_custodian_attested_counts_at_the_gate_too()
    {
        using var recorded = RecordSeenTests.Attested();
        recorded.Do("carl", "2026-11-09", "attest", "E3", "--digest", RecordSeenTests.Away, "--samples", "100", "--events", "3", "--reader", "warrant 0.1").Approved();
        Assert.True(recorded.Gate() is { Exit: 0 } permit, recorded.Gate().Out);
        recorded.Do("carl", "2026-11-14", "attest", "E3", "--digest", RecordSeenTests.Away, "--samples", "100", "--events", "40", "--reader", "warrant 0.1");
        Assert.Contains("answer-no", recorded.Gate().Out);
    }

    [Fact]
    public void A_writer_who_brings_a_person_of_their_own_making_gets_nothing_triaged()
    {
        using var recorded = new RecordedCase();
        recorded.Approved().Do("rita", "2026-11-14", grounded);
        recorded.Shell.Write("keys/puppet.pem", RecordedCase.Key("puppet").Pem());
        recorded.Edit("case.yaml", "  rita: {", $"  puppet: {{ name: P, roles: [operator], team: elsewhere, employer: another, keys: [\"{RecordedCase.Key("puppet").Public}\"] }}\n  rita: {{");
        var refused = recorded.Try("ada", "2026-11-15", "baseline");
        Assert.Equal(1, refused.Exit);
        Assert.Contains("only a custodian who is no writer", refused.Error);
        Assert.Equal(1, recorded.Try("puppet", "2026-11-15", "challenge", "triage", "D9", "no-bearing", "--because", "no").Exit);
        Assert.Equal(1, recorded.Gate().Exit);
    }

    [Fact]
    public void Another_action_is_not_approved()
    {
        using var recorded = new RecordedCase();
        recorded.Approved();
        Assert.Contains("no-decision", recorded.Gate(action: "publish-weights").Out);
        Assert.Contains("but on ", recorded.Gate(action: "Launch-API").Out);
    }

    [Fact]
    public void The_fields_that_differ_are_named_and_what_waits_is_said()
    {
        using var recorded = new RecordedCase();
        recorded.Approved().Do("rita", "2026-11-18", doubt);
        recorded.Edit("deployed.txt", "tools: none", "tools: [browser, python]");
        using var answer = JsonDocument.Parse(recorded.Gate().Out);
        var reason = answer.RootElement.GetProperty("reasons")[0];
        Assert.Equal(("tools", "none", "browser, python"), (reason.GetProperty("field").GetString(), reason.GetProperty("approved").GetString(), reason.GetProperty("deployed").GetString()));
        Assert.Equal(3, answer.RootElement.GetProperty("decision").GetInt32());
        var pending = answer.RootElement.GetProperty("pending")[0];
        Assert.Equal(("D9", 5), (pending.GetProperty("id").GetString(), pending.GetProperty("daysLeft").GetInt32()));
    }

    [Fact]
    public void A_question_that_is_not_whole_has_an_object_too()
    {
        using var recorded = new RecordedCase();
        var result = recorded.Shell.Run("gate", "--action", "launch-api", "--format", "json");
        Assert.Equal(2, result.Exit);
        using var answer = JsonDocument.Parse(result.Out);
        Assert.Equal(JsonValueKind.Null, answer.RootElement.GetProperty("permit").ValueKind);
    }

    [Theory]
    [InlineData("tols: none\n")]
    [InlineData("")]
    [InlineData("tools: { a: b }\n")]
    [InlineData("tools: [\n")]
    [InlineData("tools: &a none\n")]
    public void A_file_that_describes_no_system_is_unusable(string text)
    {
        using var recorded = new RecordedCase();
        recorded.Approved();
        recorded.Shell.Write("deployed.txt", text);
        var result = recorded.Gate();
        Assert.Equal(2, result.Exit);
        Assert.Contains("\"permit\":null", result.Out);
    }

    /// <summary>Both legs are needed and nothing watches, so that all hangs on evidence that is good until 2026-12-10.</summary>
    static RecordedCase Perishable(RecordedCase recorded)
    {
        recorded.Edit("argument.yaml", "      assuming: [A1]", "      at-least: 2\n      assuming: [A1]");
        recorded.Edit("argument.yaml", ", monitor: M1 }", " }");
        return recorded;
    }

    /// <summary>An approval by a program that asks nobody whether its author may decide, signed with the author's own key.</summary>
    static void DecidedBy(RecordedCase recorded, string person)
    {
        recorded.Do("ada", "2026-11-10", "baseline").Do("ada", "2026-11-11", "review", "open", "RV1", "--reviewer", "rita", "--scope", "all", "--access", "all")
            .Do("rita", "2026-11-12", "review", "submit", "RV1", "--hours", "8", "--independence", "2", "--conflicts", "none", "--finding", "mended A gap.");
        var home = Record.FileHome.Of(recorded.Shell.Folder);
        var acts = Record.RecordVerifier.Verify(home, null)!.Acts;
        var (version, key) = ((Record.Baseline)acts[0].Body, RecordedCase.Key(person));
        var decision = new Record.DecisionTaken("approve", 0, version.Question, version.Action, version.System, version.Until, [], [], [], [], []);
        using var log = Record.LogWriter.Open(home, Record.Checkpoint.OriginOf("yes-case"));
        log.Append([new Record.Act("yes-case", acts.Count, acts[^1].At, person, acts[0].CaseDigest, decision).Sign(key).Bytes()], key);
    }

    static void Damage(RecordedCase recorded, string digest)
    {
        var path = recorded.Shell.Path(Files.ContentStore.PathOf(digest));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.AppendAllText(path, "more");
    }
}
