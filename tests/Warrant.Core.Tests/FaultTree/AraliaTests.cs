using System.Globalization;
using System.Numerics;
using Warrant.Core;

namespace Warrant.Core.Tests;

/// <summary>The Aralia fault trees, where they lie beside the checkout: counts, orders, probabilities and worst cases as published or found by other programs.</summary>
public sealed class AraliaTests
{
    public static TheoryData<string, string?, string, double, double?> Trees => new()
    {
        { "baobab1", "46188", "2–11", 1.01708077838e-4, .0966666667 },
        { "baobab3", "24386", "2–11", 2.24117013780e-3, null },
        { "chinese", "392", "2–6", 1.17058181076e-3, .05 },
        { "das9201", "14217", "2–7", 1.34236677273e-2, .09 },
        { "das9204", "16704", "7–15", 2.16941595122e-11, null },
        { "das9205", "17280", "6–6", 1.38407735412e-8, null },
        { "das9206", "19518", "1–6", 2.29686837989e-1, .54 },
        { "das9207", "25988", "1–4", 3.46695888359e-1, null },
        { "das9208", "8060", "2–6", 1.30178969189e-2, null },
        { "das9209", "82000000000", "10–22", 1.05800188547e-13, null },
        { "das9601", null, "", 4.23440288737e-3, null },
        { "edf9201", "579720", "1–6", 3.24591446729e-1, null },
        { "edf9202", "130112", "1–7", 7.81302451333e-1, null },
        { "edf9204", "32580630", "1–15", 5.25374288468e-1, null },
        { "edf9206", "7159688704", "6–40", 8.61500160702e-12, null },
        { "edfpa14b", "105955422", "1–14", 2.95619545680e-1, null },
        { "edfpa14p", "415500", "1–14", 8.07059217722e-2, null },
        { "edfpa14r", "380412", "1–14", 2.09976577834e-2, null },
        { "edfpa15b", "2910473", "1–12", 3.62736516897e-1, null },
        { "edfpa15p", "27870", "1–12", 7.36302382313e-2, null },
        { "edfpa15r", "26549", "1–12", 1.89750307070e-2, .17 },
        { "ftr10", "305", "1–3", 4.48677119678e-1, .83 },
        { "isp9601", "276785", "1–10", 5.71244927155e-2, null },
        { "isp9603", "3434", "2–8", 3.23326438696e-3, .17 },
        { "isp9604", "746574", "1–10", 1.42750747593e-1, null },
        { "isp9606", "1776", "1–5", 5.43173553603e-2, null },
        { "isp9607", "150436", "4–16", 9.49510185373e-7, null },
    };

    [Theory, MemberData(nameof(Trees))]
    public void Is_solved(string name, string? cutSets, string orders, double probability, double? worst)
    {
        var path = Path.Combine(Repository.Shared ?? "", "data/aralia", name + ".xml");
        Assert.SkipUnless(File.Exists(path), "the Aralia trees are not beside the checkout");
        using var stream = File.OpenRead(path);
        var reading = FaultTreeReader.Read(stream);
        Assert.Null(reading.Error);
        var analysis = FaultTreeAnalysis.Of(reading.Tree!, limit: 20);
        Assert.True(analysis.Complete);
        Assert.Equal(probability, analysis.Probability!.Value, probability * 1e-11);
        Assert.Equal(cutSets is null ? null : BigInteger.Parse(cutSets, CultureInfo.InvariantCulture), analysis.CutSets);
        if (cutSets is null)
        {
            Assert.Null(analysis.Worst);
            return;
        }
        Assert.Equal(orders, $"{analysis.Orders[0].Size}–{analysis.Orders[^1].Size}");
        Assert.Equal(Math.Min(20, (int)BigInteger.Min(20, analysis.CutSets!.Value)), analysis.Sets.Count);
        Assert.Equal(analysis.Orders[0].Size, analysis.Sets[0].Length);
        Assert.True(analysis.Worst!.IsSharp);
        Assert.True(analysis.Worst.Value >= analysis.Probability);
        if (worst is { } bound) Assert.Equal(bound, analysis.Worst.Value, 1e-9);
    }
}
