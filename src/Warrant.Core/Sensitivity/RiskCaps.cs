using System.Globalization;

namespace Warrant.Core;

/// <summary>What a doubt leaves of a limit. With doubt x that a measure is at most y, and at most M if the claim is false, it is at most y + x(M − y) on average; for a probability M is 1.</summary>
public static class RiskCaps
{
    /// <summary>Sentences, one for each criterion of the top claim that has a limit and a worst.</summary>
    public static IEnumerable<string> Of(Assessment assessment, DoubtValues doubt)
    {
        if (doubt.Deciding is not { } x || assessment.Case.TopClaim is not { } top) yield break;
        foreach (var id in top.Context)
        {
            if (assessment.Case.Find<Criterion>(id.Value) is not { } criterion) continue;
            var fields = new Fields(criterion.Node);
            if (fields.Number("limit") is not { } limit) continue;
            if (fields.Number("worst") is { } worst)
                yield return string.Create(CultureInfo.InvariantCulture, $"{criterion.Id}: a limit of {limit.Value} with this doubt caps the measure at {Number(Cap(limit.Value, x, worst.Value))} (worst {worst.Value})");
            else yield return $"{criterion.Id}: no cap, for it does not say what the measure is at worst (`worst`)";
        }
    }

    // As many digits as tell a cap from its limit, however small both are; rounded up, for a cap is "at most".
    static string Number(double cap) => Math.Abs(cap) < 1 ? MeasurementText.Upper(cap) : (Math.Ceiling(Math.Round(cap * 1e4, 4)) / 1e4).ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>y + x(M − y), and y where M is less: the doubt may be smaller than x, and then the measure is nearer to y.</summary>
    /// <param name="limit">y, what the measure is at most if the claim is true.</param>
    /// <param name="doubt">x, between 0 and 1.</param>
    /// <param name="worst">M, what the measure is at most if the claim is false; 1 for a probability.</param>
    public static double Cap(double limit, double doubt, double worst = 1) => limit + doubt * Math.Max(0, worst - limit);
}
