namespace Warrant.Core.Tests;

/// <summary>Evidence with observations, and arithmetic over its bounds, in the argument.</summary>
public sealed class MeasurementTests
{
    // One-sided 95 % bounds: 0/100 has the upper bound 0.0295, 30/100 the lower bound 0.2249, 3/10 lies between.
    [Theory]
    [InlineData("0/100", Standing.Holds)]
    [InlineData("30/100", Standing.Fails)]
    [InlineData("3/10", Standing.Unknown)]
    public void A_claim_stands_as_its_measurement_does(string counts, Standing expected) => Assert.Equal(expected, Check.Case($$"""
            claims:
              C0: { text: a., step: { evidence: how, because: why, premises: [E1] } }
            evidence:
              E1: { {log {{counts}}} }
            """).Stands("C0"));

    [Theory]
    [InlineData("0.04", Standing.Holds)]
    [InlineData("0.02", Standing.Unknown)]
    [InlineData("0.0000001", Standing.Unknown)]
    public void A_calculation_that_misses_refutes_nothing(string upper, Standing expected) => Assert.Equal(expected, Check.Case($$"""
            claims:
              C0: { text: a., step: { calculation: r * 1, because: why, with: { r: E1.upper }, expect: { upper: {{upper}} }, premises: [E1] } }
            evidence:
              E1: { {log 0/100} }
            """).Stands("C0"));

    [Fact]
    public void A_false_premise_of_a_calculation_refutes_nothing() => Assert.Equal(Standing.Unknown, Check.Case("""
            claims:
              C0: { text: a., step: { calculation: r * 1, because: why, with: { r: E1.upper }, expect: { upper: 1 }, premises: [E1] } }
            evidence:
              E1: { {log 30/100} }
            """).Stands("C0"));

    [Theory]
    [InlineData("E2", "{log 0/100}", Standing.Holds)]
    [InlineData("E2", "{log 0/100}, digest: sha256:ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff", Standing.Unknown)]
    [InlineData("E2", "{log 0/100}, not-used: { because: r, person: mina }", Standing.Unknown)]
    [InlineData("E2", "{log 0/100}, collected: 2026-12-01", Standing.Unknown)]
    [InlineData("E2.1", "{log 0/100}", Standing.Holds)]
    [InlineData("E2.1", "{log 0/100}, digest: sha256:ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff", Standing.Unknown)]
    public void What_a_calculation_takes_its_numbers_from_it_needs(string id, string evidence, Standing expected)
    {
        var a = Check.Case($$"""
            claims:
              C0: { text: a., step: { calculation: r * 1, because: why, with: { r: {{id}}.upper }, expect: { upper: 0.5 }, premises: [E1] } }
            evidence:
              E1: { {doc} }
              {{id}}: { {{evidence}} }
            """);
        Assert.Equal(expected, a.Stands("C0"));
        Assert.True(Reach.Used(a.Case).Contains(id));
    }

    [Fact]
    public void A_doubt_about_an_input_is_one_about_the_calculation() => Assert.Equal(Standing.Unknown, Check.Case("""
            claims:
              C0: { text: a., step: { calculation: r * 1, because: why, with: { r: E2 }, expect: { upper: 0.5 }, premises: [E1] } }
            evidence:
              E1: { {doc} }
              E2: { {log 0/100} }
            challenges:
              D1: { undermines: E2, {by mina}, status: open }
            """).Stands("C0"));
}
