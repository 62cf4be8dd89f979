namespace Warrant.Core.Tests;

static class Enumeration
{
    public static double Binomial(int events, int trials, double rate)
    {
        var ways = 1.0;
        for (var i = 0; i < events; i++) ways = ways * (trials - i) / (i + 1);
        return ways * Math.Pow(rate, events) * Math.Pow(1 - rate, trials - events);
    }
}
