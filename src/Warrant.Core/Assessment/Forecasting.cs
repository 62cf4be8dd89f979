namespace Warrant.Core;

/// <summary>Until when a yes stays one if nothing changes. Grounds and waivers only end, so the answer on later days only falls: a binary search finds the day.</summary>
static class Forecasting
{
    public static Forecast Of(Assessment yes)
    {
        var later = new LaterDays(yes);
        if (FirstNo([]) is not { } first) return new(null, [], null);
        if (first == yes.Case.Decision?.Until?.Value) return new(first, ["decision"], null);
        var ended = later.Ended(first);
        return new(first, [.. ended], FirstNo(ended));

        DateOnly? FirstNo(HashSet<string> renewed)
        {
            // What a criterion demands is costly to ask, and nobody need ask it of a day on which the whole does not hold.
            var last = First(later.Days.Count, day => later.After(day, renewed).Yes);
            if (later.HasDemands) last = First(last, day => later.MeetsDemands(later.After(day, renewed), day, renewed));
            return last < later.Days.Count ? later.Days[last] : null;
        }

        // The place of the first day after which it is not so; where there is none, the count.
        int First(int count, Func<DateOnly, bool> isSo)
        {
            var (low, high) = (0, count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (isSo(later.Days[middle])) low = middle + 1;
                else high = middle;
            }
            return low;
        }
    }
}
