namespace Warrant.Core;

/// <summary>How a yes stands on later days, if nothing changes but what ends.</summary>
sealed class LaterDays
{
    readonly Assessment yes;
    readonly List<Lapse> lapses;

    public LaterDays(Assessment yes)
    {
        this.yes = yes;
        lapses = [.. yes.Findings.Where(f => f.WaivedBy is not null && f.Rule.Severity is Severity.Error).Select(f => new Lapse(Blocking.Node(yes.Formula, f), On(f), Until(f))), .. Silences()];
        Days = Ends();
        HasDemands = yes.Case.Criteria.Any(CriterionDemand.Any);
    }

    /// <summary>The last days of what holds now, in order.</summary>
    public IReadOnlyList<DateOnly> Days { get; }

    /// <summary>A criterion demands something of what the yes hangs on.</summary>
    public bool HasDemands { get; }

    /// <summary>How everything stands the day after, when what ended by then is unknown. What is wrong today is wrong then, too.</summary>
    /// <param name="renewed">Ids and addresses of what does not end.</param>
    public Assessment After(DateOnly day, HashSet<string> renewed)
    {
        var blocked = (bool[])yes.Blocked.Clone();
        foreach (var lapse in lapses)
            if (lapse.Until <= day && !renewed.Contains(lapse.On)) blocked[lapse.Node] = true;
        foreach (var ground in yes.Formula.Grounds)
            if (ground.Until <= day && !renewed.Contains(ground.Address)) blocked[ground.Node] = true;
        var third = yes.Formula.Evaluate(g => Assessor.Current(g, yes.AsOf), blocked);
        return yes with { Blocked = blocked, Third = third, Sensitivity = null };
    }

    /// <summary>Whether what criteria demand is still met the day after, or a waiver that has not ended sets it aside.</summary>
    public bool MeetsDemands(Assessment after, DateOnly day, HashSet<string> renewed)
    {
        var inspection = Inspection.Last(after);
        var found = Catalogue.All.Where(r => r is { Check: not null, IsDemand: true, Severity: Severity.Error }).SelectMany(r => r.Check!(inspection)).ToList();
        return Waiving.Apply(yes.Case, yes.Facts.Record, found, yes.AsOf).TrueForAll(f => f.WaivedBy is not null && (Until(f) > day || renewed.Contains(On(f))));
    }

    /// <summary>What ends on a day and so ends the yes: what is reached through what no longer holds, or, where a demand is no longer met, all that ends.</summary>
    public HashSet<string> Ended(DateOnly day)
    {
        var after = After(day, []);
        var reached = Blocking.Reached(yes.Formula, after.Yes ? new Standing[after.Third.Length] : after.Third);
        return
        [
            .. yes.Formula.Grounds.Where(g => g.Until == day && g.Standing is Standing.Holds && reached[g.Node]).Select(g => g.Address),
            .. lapses.Where(l => l.Until == day).Select(l => l.On),
        ];
    }

    List<DateOnly> Ends()
    {
        var numbers = new HashSet<int>();
        foreach (var ground in yes.Formula.Grounds)
            if (ground.Standing is Standing.Holds) numbers.Add(ground.Until.DayNumber);
        foreach (var lapse in lapses) numbers.Add(lapse.Until.DayNumber);
        numbers.RemoveWhere(d => d < yes.AsOf.DayNumber || d == DateOnly.MaxValue.DayNumber);
        var days = new List<int>(numbers);
        days.Sort();
        return days.ConvertAll(DateOnly.FromDayNumber);
    }

    string On(Finding finding) => finding.Element ?? yes.Case.Whole;

    DateOnly Until(Finding finding) => Waiving.Until(yes.Case, yes.Facts.Record, finding, yes.AsOf);

    // Where a monitor has to report for the first time: until then its assumption stands on a reason.
    IEnumerable<Lapse> Silences() => yes.Case.Assumptions.Where(a => yes.Third[a.Index] is Standing.Holds)
        .Select(a => (a, Due: yes.Case.Find<Monitor>(a.Monitor?.Value) is { } monitor ? SilentMonitor.FirstDue(yes.Facts.Record, monitor, yes.AsOf) : null))
        .Where(a => a.Due >= yes.AsOf).Select(a => new Lapse(a.a.Index, a.a.Id, a.Due!.Value));

    // A finding that comes with a day, or comes back once its waiver ends.
    readonly record struct Lapse(int Node, string On, DateOnly Until);
}
