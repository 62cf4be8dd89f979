namespace Warrant.Core;

/// <summary>Until when a yes stays one if nothing changes. Grounds and waivers only end, so the answer on later days only falls: a binary search finds the day.</summary>
static class Forecasting
{
    public static Forecast Of(Assessment yes)
    {
        var waived = yes.Findings.Where(f => f.WaivedBy is not null && f.Rule.Severity is Severity.Error)
            .Select(f => new Lapse(f with { Severity = Severity.Error, WaivedBy = null }, f.Element ?? yes.Case.Whole, Waiving.Until(yes.Case, yes.Facts.Record, f, yes.AsOf))).ToList();
        var days = Days(yes, waived);
        if (FirstNo([]) is not { } first) return new(null, [], null);

        var after = After(first, []);
        var reached = Blocking.Reached(yes.Formula, after);
        HashSet<string> ended =
        [
            .. yes.Formula.Grounds.Where(g => g.Until == first && g.Standing is Standing.Holds && reached[g.Node]).Select(g => g.Address),
            .. waived.Where(w => w.Until == first).Select(w => w.On),
        ];
        if (first == yes.Case.Decision?.Until?.Value) return new(first, ["decision"], null);
        return new(first, [.. ended], FirstNo(ended));

        DateOnly? FirstNo(HashSet<string> renewed)
        {
            var (low, high) = (0, days.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (After(days[middle], renewed)[yes.Formula.Root] is Standing.Holds) low = middle + 1;
                else high = middle;
            }
            return low < days.Count ? days[low] : null;
        }

        // How everything stands the day after, when what ended by then is unknown.
        Standing[] After(DateOnly day, HashSet<string> renewed)
        {
            var blocked = Blocking.Nodes(yes.Formula, waived.Where(w => w.Until <= day && !renewed.Contains(w.On)).Select(w => w.Finding));
            return yes.Formula.Evaluate(g => g.Until <= day && !renewed.Contains(g.Address) ? Standing.Unknown : g.Standing, blocked);
        }
    }

    // The last days of what holds now, in order.
    static List<DateOnly> Days(Assessment yes, List<Lapse> waived)
    {
        var numbers = new HashSet<int>();
        foreach (var ground in yes.Formula.Grounds)
            if (ground.Standing is Standing.Holds) numbers.Add(ground.Until.DayNumber);
        foreach (var lapse in waived) numbers.Add(lapse.Until.DayNumber);
        numbers.RemoveWhere(d => d < yes.AsOf.DayNumber || d == DateOnly.MaxValue.DayNumber);
        var days = new List<int>(numbers);
        days.Sort();
        return days.ConvertAll(DateOnly.FromDayNumber);
    }

    // A finding that comes back once its waiver ends.
    sealed record Lapse(Finding Finding, string On, DateOnly Until);
}
