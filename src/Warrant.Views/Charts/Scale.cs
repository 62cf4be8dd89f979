using Warrant.Core;

namespace Warrant.Views;

/// <summary>The axis of a measurement: from where to where, and what is written along it.</summary>
sealed record Scale(double From, double To, IReadOnlyList<double> Ticks)
{
    /// <summary>A share or difference has all that it can be; unless everything lies close to one end, then only that part, so that it can be seen.</summary>
    public static Scale Of(Measurement measured, Expectation? expect)
    {
        var values = new[] { measured.Value ?? measured.Lower, measured.Lower, measured.Upper, expect?.Lower?.Value ?? measured.Lower, expect?.Upper?.Value ?? measured.Upper }.Where(double.IsFinite).ToList();
        var (least, most) = (values.Min(), values.Max());
        if (measured.Least < 0) return Step(-Nice(Math.Max(Math.Abs(least), Math.Abs(most)), 1), Nice(Math.Max(Math.Abs(least), Math.Abs(most)), 1));
        if (double.IsFinite(measured.Most) && least >= measured.Most / 2 && most > measured.Most / 2) return Step(measured.Most - Nice(measured.Most - least, measured.Most), measured.Most);
        return Step(0, Nice(most, measured.Most));
    }

    // The next of 1, 2, 5 times a power of ten with a little room, but not beyond what the quantity can be.
    static double Nice(double value, double most)
    {
        if (value <= 0) return double.IsFinite(most) ? most : 1;
        // The least number there is lies above its power of ten, which is none.
        var power = Math.Max(Math.Pow(10, Math.Floor(Math.Log10(value))), double.Epsilon);
        var nice = new[] { 1, 2, 5, 10, 20 }.Select(m => m * power).First(n => n >= value * 1.05);
        return Math.Min(nice, double.IsFinite(most) ? most : double.MaxValue);
    }

    static Scale Step(double from, double to) => new(from, to, [.. Enumerable.Range(0, 6).Select(i => from + (to - from) * i / 5).Select(t => to - from > 1e-6 ? Math.Round(t, 12) : t)]);
}
