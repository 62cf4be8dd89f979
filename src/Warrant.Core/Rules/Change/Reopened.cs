namespace Warrant.Core;

static class Reopened
{
    public static readonly Rule Rule = new("WR406", "reopened", Severity.Error, Check);

    static IEnumerable<Finding> Check(Inspection on)
    {
        if (on.Facts.Record is not { } record) yield break;
        foreach (var later in record.Later)
        {
            if (later.On > on.AsOf || Event(on.Case, later) is { } done && done.IsDone(on.AsOf)) continue;
            yield return Rule.Find(Event(on.Case, later)?.At ?? on.Case.At, null,
                $"the {later.What} of {later.On:yyyy-MM-dd} (act {later.Act}: {Plain.Short(later.Text.TrimEnd('.'), 80)}) came after the decision, and nobody has dealt with it",
                later.What == "event" ? "say in `events` what was `done` about it, or suspend, revoke or decide again" : "a decision-maker reinstates, suspends, revokes or decides again");
        }
    }

    static ChangeEvent? Event(SafetyCase safetyCase, LaterHappening later) =>
        later.What == "event" ? safetyCase.Events.FirstOrDefault(e => e.On?.Value == later.On && e.Text?.Value == later.Text) : null;
}
