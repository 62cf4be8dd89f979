namespace Warrant.Core;

static class Reopened
{
    public static readonly Rule Rule = new("WR406", "reopened", Severity.Error, Check);

    static IEnumerable<Finding> Check(Inspection on)
    {
        foreach (var later in Undealt(on.Case, on.Facts.Record, on.AsOf))
            yield return Rule.Find(Event(on.Case, later)?.At ?? on.Case.At, null,
                $"the {later.What} of {later.On:yyyy-MM-dd} (act {later.Act}: {Plain.Short(later.Text.TrimEnd('.'), 80)}) came after the decision, and nobody has dealt with it",
                later.What == "event" ? "say in `events` what was `done` about it, or suspend, revoke or decide again" : "a decision-maker reinstates, suspends, revokes or decides again");
    }

    /// <summary>What happened after the latest decision and has come by the day, and what neither an act nor the files say anything was done about.</summary>
    public static IEnumerable<LaterHappening> Undealt(SafetyCase safetyCase, RecordFacts? record, DateOnly asOf) =>
        record?.Later.Where(l => l.On <= asOf && Event(safetyCase, l)?.IsDone(asOf) != true) ?? [];

    static ChangeEvent? Event(SafetyCase safetyCase, LaterHappening later) =>
        later.What == "event" ? safetyCase.Events.FirstOrDefault(e => e.On?.Value == later.On && e.Text?.Value == later.Text) : null;
}
