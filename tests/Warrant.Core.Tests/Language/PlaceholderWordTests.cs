using Warrant.Core;

namespace Warrant.Core.Tests;

public sealed class PlaceholderWordTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData("---", true)]
    [InlineData("(TBD)", true)]
    [InlineData("**todo**", true)]
    [InlineData("na", true)]
    [InlineData("x", false)]
    [InlineData("8", false)]
    [InlineData("½", false)]
    [InlineData("未定", false)]
    [InlineData("\U00020000", false)]
    [InlineData("none", false)]
    [InlineData("open", false)]
    [InlineData("unknown to us, known to them", false)]
    [InlineData("A reason; open", false)]
    public void Only_what_fills_a_place_is_one(string text, bool expected) => Assert.Equal(expected, Placeholder.Is(text));

    // By a pattern that looks twice, the second of these took minutes.
    [Fact]
    public void A_long_text_is_looked_at_once() =>
        Assert.Equal((true, false), (Placeholder.Is(new string('-', 1 << 20)), Placeholder.Is(new string('-', (1 << 20) - 1) + "x")));
}
