namespace Warrant.Core;

static class SilentMonitor
{
    public static readonly Rule Rule = new("WR405", "silent-monitor", Severity.Error, Check);

    const string Hint = "take a reading of the monitor, and write it under `reading`";

    static IEnumerable<Finding> Check(Inspection on)
    {
        var end = on.Case.Decision?.Until?.Value ?? DateOnly.MaxValue;
        foreach (var assumption in on.Case.Assumptions)
        {
            if (on.Case.Find<Monitor>(assumption.Monitor?.Value) is not { } monitor || !on.Uses(assumption)) continue;
            var ending = Validity.Of(on.Case, assumption, on.AsOf, end);
            if (Is(assumption, ending))
            {
                // The end of the decision comes first, and WR401 tells of it.
                if (ending.Until < on.AsOf && ending.Until != end)
                    yield return Rule.Find(ending.Cause ?? monitor.At, assumption.Id, $"`{assumption.Id}` is stale: {ending.Why}", Hint) with { Also = [ending.At!.Value] };
            }
            // A reason carries an assumption only until its monitor should have spoken: that is counted from the approval.
            else if (Overdue(on, monitor) is { } since)
                yield return Rule.Find(monitor.KeyAt("every"), assumption.Id, $"`{monitor.Id}` has not reported once since the approval of {since:yyyy-MM-dd}, so nobody knows whether `{assumption.Id}` still holds", Hint);
        }
    }

    /// <summary>Whether what ends an assumption is that its monitor does not report.</summary>
    public static bool Is(Assumption assumption, Ending ending) => ending.At is { } at && at == assumption.Monitor?.At;

    static DateOnly? Overdue(Inspection on, Monitor monitor) => FirstDue(on.Facts.Record, monitor, on.AsOf) < on.AsOf ? on.Facts.Record!.Decision!.On : null;

    /// <summary>The last day on which a monitor that has not reported yet need not have; null where it has, or where nothing was approved.</summary>
    public static DateOnly? FirstDue(RecordFacts? record, Monitor monitor, DateOnly asOf) =>
        record?.Decision is { Approves: true, On: var since } && monitor.Every is { } every && (monitor.ReadOn is not { } read || read.Value > asOf) ? every.Value.After(since) : null;
}
