namespace Warrant.Core;

/// <summary>Who has to do what by when, as far as the case or its record says.</summary>
/// <param name="What">A sentence without a stop.</param>
/// <param name="Owner">In the case's own words; null where it names nobody.</param>
/// <param name="Until">The last day; null where no time is given.</param>
public sealed record Duty(string What, string? Owner, DateOnly? Until)
{
    /// <param name="turns">The answer does not stay yes.</param>
    internal static IReadOnlyList<Duty> Of(Assessment assessment, IReadOnlyList<Change> changes, IReadOnlyList<Touched> grounds, bool turns)
    {
        var safetyCase = assessment.Case;
        var duties = new List<Duty>();
        if (changes.Count == 0) return duties;
        var on = changes.Min(c => c.On);
        if (turns && safetyCase.Decision is { } decision && new Fields(decision.Node).Inner("if-invalid") is { } invalid)
            duties.Add(new($"the answer would be no: {invalid.Text("do")?.Value ?? "act"}", invalid.Text("owner")?.Value, Last(invalid, on)));
        foreach (var trigger in safetyCase.Triggers)
            // Of several that pull it the first day counts: the time runs from there.
            if (changes.Where(c => c.Pulls(trigger)).MinBy(c => c.On) is { } pulling && new Fields(trigger.Node) is var says)
                duties.Add(new($"trigger `{trigger.Id}`: {says.Text("then")?.Value ?? "look at the case again"}", says.Text("owner")?.Value, Last(says, pulling.On)));
        foreach (var ground in grounds)
            switch (safetyCase[ground.Address])
            {
                case EvidenceItem evidence:
                    duties.Add(new($"{(evidence.HasObservations ? "measure" : "read")} `{evidence.Id}` again", new Fields(evidence.Node).Text("producer")?.Value, null));
                    break;
                case Assumption { Monitor: { } monitor } assumption when safetyCase.Find<Monitor>(monitor.Value) is { } watching && new Fields(watching.Node) is var says:
                    duties.Add(new($"look at `{assumption.Id}`, which `{watching.Id}` watches{(watching.Then is { } then ? $", and {then.Value}" : "")}", says.Text("owner")?.Value, Last(says, on)));
                    break;
            }
        return duties;
    }

    static DateOnly? Last(Fields says, DateOnly on) => says.Duration("within")?.Value.After(on);
}
