namespace Warrant.Core;

/// <summary>A length of time as the case writes it.</summary>
public readonly record struct Duration(int Count, DurationUnit Unit)
{
    /// <summary>The last day of a stretch that starts on the given day. Hours and minutes within a day end it on the same day.</summary>
    /// <remarks>Days beyond the calendar stop at its end.</remarks>
    public DateOnly After(DateOnly day)
    {
        try
        {
            return Unit switch
            {
                DurationUnit.Minute => day.AddDays(Count / (24 * 60)),
                DurationUnit.Hour => day.AddDays(Count / 24),
                DurationUnit.Day => day.AddDays(Count),
                DurationUnit.Week => day.AddDays(checked(Count * 7)),
                DurationUnit.Month => day.AddMonths(Count),
                _ => day.AddYears(Count),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return DateOnly.MaxValue;
        }
    }

    public override string ToString() => $"{Count} {Unit.ToString().ToLowerInvariant()}{(Count == 1 ? "" : "s")}";
}

public enum DurationUnit { Minute, Hour, Day, Week, Month, Year }
