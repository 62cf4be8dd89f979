namespace Warrant.Core.Tests;

public sealed class StatedNumbersTests
{
    [Theory]
    [InlineData("Success is below 20 %.", "20 %=0.2")]
    [InlineData("Success is below 20% or 2.5 percent, 7 per cent at most.", "20%=0.2 2.5 percent=0.025 7 per cent=0.07")]
    [InlineData("Below 0.01 a year.", "0.01=0.01")]
    [InlineData("0.5 is the limit.", "0.5=0.5")]
    [InlineData("Fewer than 1 in 50, or one in 1,000, attempts.", "1 in 50=0.02 one in 1,000=0.001")]
    [InlineData("Between 5 and 10 %.", "10 %=0.1")]
    [InlineData("(0.25)", "0.25=0.25")]
    [InlineData("Five of 100 attempts on R1 to R3 by tier 3, within 4 hours of 2026-03-31.", "")]
    [InlineData("C1.2 and E5.1 say so, see `0.3` and §4.2 and section 3.1.", "")]
    [InlineData("GPT-4.1 and release 2.5 and v 1.2 and v1.2 and 1.2.3.", "")]
    [InlineData("Behind classifier 3.1 and Atlas 2.5.", "")]
    [InlineData("Behind classifier 3.2.", "3.2=3.2")]
    [InlineData("1 in 0 attempts", "")]
    public void Quantities_in_a_text(string text, string expected)
    {
        var (safetyCase, _) = OneFile.Read($"systems:\n  s: {{ model: Atlas 2.5, safeguards: [input classifier 3.1] }}\nclaims:\n  C0:\n    text: '{text}'\n");
        var found = StatedNumbers.In(safetyCase, safetyCase.Claims[0].Text!.Value, StatedNumbers.Versions(safetyCase)).ToList();
        Assert.Equal(expected, string.Join(' ', found.Select(n => FormattableString.Invariant($"{n.Text}={n.Value}"))));
        Assert.All(found, n => Assert.Equal(n.Text, safetyCase.Sources[0].Text[n.At.Start..n.At.End]));
    }

    [Fact]
    public void A_number_behind_an_escape_is_placed_at_the_whole_text()
    {
        var (safetyCase, _) = OneFile.Read("claims:\n  C0:\n    text: \"Below\\x200.5.\"\n");
        var text = safetyCase.Claims[0].Text!.Value;
        Assert.Equal("Below 0.5.", text.Value);
        Assert.Equal(text.At, Assert.Single(StatedNumbers.In(safetyCase, text, [])).At);
    }

    [Theory]
    [InlineData(0.2, true)]
    [InlineData(20, true)]
    [InlineData(0.02, false)]
    public void A_percent_is_itself_or_its_part(double expected, bool same) => Assert.Equal(same, new StatedNumber("20 %", 0.2, 20, default).Is(expected));
}
