namespace Warrant.Core;

/// <summary>Elementary functions where the plain form would cancel; the framework's own LogP1 and ExpM1 are the plain forms.</summary>
static class Accurate
{
    /// <summary>ln(1 + x), exact to a few units in the last place also for tiny x.</summary>
    /// <remarks>The rounding of 1 + x is undone by the ratio; Goldberg 1991, theorem 4.</remarks>
    public static double LogOnePlus(double x)
    {
        var one = 1 + x;
        return one == 1 ? x : double.IsInfinity(one) ? one : Math.Log(one) * (x / (one - 1));
    }

    /// <summary>eˣ − 1, exact to a few units in the last place also for tiny x.</summary>
    /// <remarks>Higham, Accuracy and Stability of Numerical Algorithms, 2002, section 1.14.1.</remarks>
    public static double ExpMinusOne(double x)
    {
        var power = Math.Exp(x);
        if (power == 1) return x;
        var minusOne = power - 1;
        return minusOne == -1 || Math.Abs(x) > 1 ? minusOne : minusOne * (x / Math.Log(power));
    }

    /// <summary>x·ln(x/m) + m − x: how far x lies from an expected m. Never negative, 0 at x = m.</summary>
    /// <param name="x">At least 0.</param>
    /// <param name="m">Above 0.</param>
    /// <remarks>Loader, Fast and Accurate Computation of Binomial Probabilities, 2000, the function D0, by the series of artanh near x = m.</remarks>
    public static double Deviance(double x, double m)
    {
        if (x == 0) return m;
        var v = (x - m) / (x + m);
        if (Math.Abs(v) > 0.25) return x * Math.Log(x / m) + m - x;

        var sum = (x - m) * v;
        var term = 2 * x * v;
        var square = v * v;
        for (var j = 3; ; j += 2)
        {
            term *= square;
            var next = sum + term / j;
            if (next == sum) return sum;
            sum = next;
        }
    }
}
