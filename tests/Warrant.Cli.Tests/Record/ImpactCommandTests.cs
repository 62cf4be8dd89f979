using System.Text.Json;

namespace Warrant.Cli.Tests;

public sealed class ImpactCommandTests
{
    static string[] Elements(string json, string list, string name)
    {
        using var parsed = JsonDocument.Parse(json);
        return [.. parsed.RootElement.GetProperty(list).EnumerateArray().Select(e => e.GetProperty(name).ToString())];
    }

    [Fact]
    public void A_changed_field_names_grounds_decisions_owners_and_deadlines()
    {
        using var recorded = new RecordedCase();
        recorded.Approved("--condition", "CD1 ops 2026-12-31 Weekly canaries.");
        var result = recorded.Shell.Run("impact", "--changed", "tools,safeguards");
        Assert.Equal(1, result.Exit);
        Assert.Contains("  E1: it depends on `tools` and `safeguards` of `sut`\n", result.Out);
        Assert.Contains("answer: yes, and no while nothing of that counts\n", result.Out);
        Assert.Contains("  act 3 (approve-with-conditions launch-api, board, 2026-11-13, in force until 2027-03-31) on E1, E2, E3\n", result.Out);
        Assert.Contains("  the answer would be no: withdraw it; ops; until 2026-11-20\n", result.Out);
        Assert.Contains("  condition `CD1` of decision 3: Weekly canaries.; ops; until 2026-12-31\n", result.Out);
        var json = recorded.Shell.Run("impact", "--changed", "tools", "--format", "json").Out;
        Assert.Equal(["E1", "E2", "E3"], Elements(json, "grounds", "element"));
        Assert.Equal(["3"], Elements(json, "decisions", "act"));
    }

    [Fact]
    public void A_decision_that_is_not_in_force_is_not_at_stake()
    {
        using var recorded = new RecordedCase();
        recorded.Approved();
        recorded.Do("board", "2026-11-14", "revoke", "3", "--because", "an error");
        Assert.Empty(Elements(recorded.Shell.Run("impact", "--changed", "tools", "--format", "json").Out, "decisions", "act"));
    }

    [Theory]
    [InlineData("tool or scaffold added", "E1,E2,E3")]
    [InlineData("M1", "A1")]
    [InlineData("E3, A1", "A1,E3")]
    [InlineData("team=safety", "E1,E2,E3")]
    public void An_event_is_a_trigger_or_names_elements(string text, string grounds)
    {
        using var recorded = new RecordedCase();
        Assert.Equal(grounds.Split(','), Elements(recorded.Shell.Run("impact", "--event", text, "--format", "json").Out, "grounds", "element"));
    }

    [Fact]
    public void An_event_may_be_a_file()
    {
        using var recorded = new RecordedCase();
        recorded.Shell.Write("event.txt", "text: A tool was added.\non: 2026-08-31\nsystem: sut\nchanged: [tools]\n");
        var none = recorded.Shell.Run("impact", "--event", "event.txt");
        Assert.Equal((0, true), (none.Exit, none.Out.Contains("nothing in the case rests on that")));
        recorded.Shell.Write("event.txt", "text: A tool was added.\non: 2026-11-01\nsystem: sut\nchanged: [tools]\n");
        Assert.Equal(1, recorded.Shell.Run("impact", "--event", "event.txt").Exit);
    }

    [Fact]
    public void Since_a_baseline_are_the_files_and_what_was_recorded()
    {
        using var recorded = new RecordedCase();
        recorded.Approved();
        Assert.Equal(0, recorded.Shell.Run("impact", "--since", "0").Exit);
        recorded.Edit("argument.yaml", "It lacks the second route.", "It lacks any second route.");
        recorded.Do("ada", "2026-11-15", "event", "--system", "sut", "--text", "A tool.", "--on", "2026-11-15", "--changed", "tools");
        var result = recorded.Shell.Run("impact", "--since", "2026-11-10");
        Assert.Equal(1, result.Exit);
        Assert.Contains("  C1.2: it is what it is about\n", result.Out);
        Assert.Contains("2026-11-15  act 4, A tool.: tools of sut\n", result.Out);
        Assert.Contains("decisions that rest on them\n  act 3", result.Out);
    }

    [Fact]
    public void An_incident_of_the_record_pulls_the_trigger_for_incidents_and_an_event_the_one_with_its_words()
    {
        using var recorded = new RecordedCase(files => files["triggers.yaml"] = """
            triggers:
              T1: { on: "prompt changed, incident or near miss", owner: ops, within: 3 days, then: look at it }
              T2: { on: regulator asks, owner: legal, within: 5 days, then: answer them }
            """);
        recorded.Approved();
        recorded.Do("ada", "2026-11-14", "incident", "--system", "sut", "--text", "A jailbreak.", "--on", "2026-11-14");
        recorded.Do("ada", "2026-11-15", "event", "--system", "sut", "--text", "Regulator asks", "--on", "2026-11-15", "--changed", "tools");
        var said = recorded.Shell.Run("impact", "--since", "0").Out;
        Assert.Contains("  trigger `T1`: look at it; ops; until 2026-11-17\n", said);
        Assert.Contains("  trigger `T2`: answer them; legal; until 2026-11-20\n", said);
    }

    [Fact]
    public void A_doubt_that_was_written_into_the_files_since_touches_its_target()
    {
        using var recorded = new RecordedCase();
        recorded.Do("ada", "2026-11-10", "baseline");
        recorded.Shell.Write("z.yaml", YesCase.OpenChallenge.Replace("C0", "C2"));
        var result = recorded.Shell.Run("impact", "--since", "0");
        Assert.Equal(1, result.Exit);
        Assert.Contains("  C2: it is what it is about\n", result.Out);
    }

    [Theory]
    [InlineData("say what changed")]
    [InlineData("`tols` is no field of a system; did you mean `tools`?", "--changed", "tols")]
    [InlineData("is no system of the case", "--changed", "tools", "--system", "none")]
    [InlineData("no default trigger", "--event", "nothing of the kind")]
    [InlineData("has no record", "--since", "0")]
    [InlineData("no field is named", "--changed", "")]
    [InlineData("`--system` says of which system", "--event", "E1", "--system", "sut")]
    [InlineData("`E99` names nothing in this case that a change could touch", "--event", "unknown.txt")]
    [InlineData("`C0/nope` names nothing", "--event", "address.txt")]
    [InlineData("`sub` is no system of the case", "--event", "system.txt")]
    [InlineData("no `elements` of this form", "--event", "form.txt")]
    public void What_cannot_be_understood_is_no_answer(string said, params string[] args)
    {
        using var recorded = new RecordedCase();
        recorded.Shell.Write("unknown.txt", "elements: [E1, E99]\n");
        recorded.Shell.Write("address.txt", "elements: [C0/step/C1, C0/nope]\n");
        recorded.Shell.Write("system.txt", "system: sub\nchanged: tools\n");
        recorded.Shell.Write("form.txt", "elements: { E1: x }\nsystem: sut\nchanged: tools\n");
        var result = recorded.Shell.Run(["impact", .. args]);
        Assert.Equal(2, result.Exit);
        Assert.Contains(said, result.Error);
    }
}
