using System.CommandLine;
using System.Globalization;
using Warrant.Core;
using Warrant.Record;

namespace Warrant.Cli;

/// <summary>`warrant decide`: approve, approve with conditions, defer or refuse the latest baseline.</summary>
static class DecideCommand
{
    public static Command Make(Terminal terminal)
    {
        var outcome = new Argument<string>("OUTCOME") { Description = "approve, approve-with-conditions, defer or refuse" };
        outcome.AcceptOnlyFromAmong("approve", "approve-with-conditions", "defer", "refuse");
        var until = new Option<DateOnly?>("--until") { Description = "The last day in force; default that of the case", HelpName = "DATE", CustomParser = r => Values.Date(r.Tokens.Single().Value) ?? Bad(r) };
        var because = Flags.Saying(new Option<string?>("--because") { Description = "Why", HelpName = "TEXT" });
        var conditions = Flags.Several("--condition", "A condition: ID OWNER DATE TEXT");
        var flips = Flags.Many("--would-flip", "What would have changed the decision");
        var dissent = Flags.Several("--dissent", "Dissent, verbatim: PERSON: TEXT");
        var acting = new Acting();
        var command = acting.Add(new Command("decide", "Decide on the latest baseline") { outcome, until, because, conditions, flips, dissent });
        command.SetAction(parsed => Acting.Guarded(terminal, () => acting.Write(terminal, parsed, acting.Folder(parsed), (ledger, loaded) =>
        {
            var version = ledger.State.Baseline ?? throw new RecordException("there is no baseline to decide on: `warrant baseline` makes one");
            if (CaseDigest.Of(loaded.Folder.Documents) != version.CaseDigest) throw new ActRefusedException("the files are not the latest baseline; decide on what is written there, or make a new baseline");
            var baseline = (Baseline)version.Body;
            var safetyCase = loaded.Assessment.Case;
            if (Baselining.Difference(baseline, safetyCase, version.Day) is { } key) throw new ActRefusedException($"the latest baseline says something else of `{key}` than the files; make a new baseline");
            return (new DecisionTaken(parsed.GetValue(outcome)!, version.Sequence, baseline.Question, baseline.Action, baseline.System, parsed.GetValue(until) ?? baseline.Until,
                [.. safetyCase.Criteria.Select(c => c.Id)], [.. Risks(safetyCase)], [.. parsed.GetValue(conditions)!.Select(Flags.Condition)],
                [.. parsed.GetValue(flips)!, .. Flipping.Of(loaded.Assessment, Asking.Budget(terminal)), .. Ending(baseline)], [.. parsed.GetValue(dissent)!.Select(Flags.Dissent)], parsed.GetValue(because)), null);
        })));
        return command;
    }

    static IEnumerable<ResidualRisk> Risks(SafetyCase safetyCase) =>
        from risk in safetyCase.Risks
        where risk.HasResidual
        let residual = (MapNode)risk.Node["residual"]!
        select new ResidualRisk(risk.Id, ((Scalar)residual["text"]!).Value, ((Scalar)residual["accepted-by"]!).Value);

    // Time alone flips every yes.
    static IEnumerable<string> Ending(Baseline baseline) =>
        baseline.YesUntil is { } day ? [string.Create(CultureInfo.InvariantCulture, $"after {day:yyyy-MM-dd} the case no longer answers yes: {string.Join(", ", baseline.EndedBy)}")] : [];

    static DateOnly? Bad(System.CommandLine.Parsing.ArgumentResult result)
    {
        result.AddError($"'{result.Tokens.Single().Value}' is not a date such as 2026-11-20");
        return null;
    }
}
