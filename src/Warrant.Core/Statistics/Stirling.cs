namespace Warrant.Core;

static class Stirling
{
    const double From = 16;
    static readonly double[] AtHalves = [.. Enumerable.Range(0, (int)(2 * From)).Select(i => i == 0 ? double.PositiveInfinity : Climb(i / 2.0))];

    /// <summary>What Stirling's formula misses: ln Γ(z+1) − ln(√(2πz)·(z/e)ᶻ), for z above 0, to some 1e-15 absolute.</summary>
    /// <remarks>The asymptotic series (NIST DLMF 5.11.1) from 16 on, below it the recurrence of Γ.</remarks>
    public static double Error(double z)
    {
        if (z >= From) return Series(z);
        var halves = 2 * z;
        return halves == Math.Floor(halves) ? AtHalves[(int)halves] : Climb(z);
    }

    static double Climb(double z)
    {
        var sum = 0.0;
        for (; z < From; z++) sum += (z + 0.5) * Accurate.LogOnePlus(1 / z) - 1;
        return sum + Series(z);
    }

    // Bernoulli numbers B₂ₖ / (2k·(2k−1)); at z = 16 the first term left out is below 1e-17.
    static double Series(double z)
    {
        var s = 1 / (z * z);
        return (1 / 12.0 - s * (1 / 360.0 - s * (1 / 1260.0 - s * (1 / 1680.0 - s * (1 / 1188.0 - s * (691 / 360360.0 - s / 156)))))) / z;
    }
}
