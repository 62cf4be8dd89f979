namespace Warrant.Core.Tests;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("becuase", "because")]
    [InlineData("Context", "context")]
    [InlineData("premisses", "premises")]
    [InlineData("C9", "C0")]
    [InlineData("undermine", "undermines")]
    public void A_near_name_is_found(string name, string meant) =>
        Assert.Equal(meant, Spelling.Nearest(name, ["undermines", "premises", "context", "because", "C1", "C0"]));

    [Theory]
    [InlineData("reviewers")]
    [InlineData("")]
    [InlineData("xyz")]
    public void What_is_near_to_nothing_has_no_hint(string name) => Assert.Null(Spelling.Nearest(name, ["because", "context", "C1-long"]));

    [Fact]
    public void Of_equally_near_names_the_first_in_ordinal_order_is_taken_whatever_the_order_given()
    {
        string[] known = ["C3", "C1", "c2", "C0"];

        Assert.Equal("C0", Spelling.Nearest("C9", known));
        Assert.Equal("C0", Spelling.Nearest("C9", known.Reverse()));
    }

    [Fact]
    public void A_nearer_name_wins_over_an_earlier_one() => Assert.Equal("premises", Spelling.Nearest("premisse", ["premise-of", "premises"]));

    [Theory]
    [InlineData("pass", "passed", true)]
    [InlineData("fails", "failing", false)]
    [InlineData("Refuse", "refused", true)]
    [InlineData("C", " c", true)]
    [InlineData("answer", "answering", true)]
    [InlineData("attack", "attack-blocked", false)]
    [InlineData("harm", "harmless", false)]
    [InlineData("C", "I", false)]
    public void A_slip_is_a_letter_a_capital_or_an_ending(string a, string b, bool slip)
    {
        Assert.Equal(slip, Spelling.IsSlip(a, b));
        Assert.Equal(slip, Spelling.IsSlip(b, a));
    }

    [Fact]
    public void Very_long_names_are_not_compared() => Assert.Null(Spelling.Nearest(new string('a', 65), [new string('a', 64)]));
}
