using FsCheck.Fluent;

namespace Warrant.Core.Tests;

public sealed class JudgingTests
{
    static Expectation Upper(double t, bool strict = false) => new(new Limit(t, strict), null);
    static Expectation Lower(double t, bool strict = false) => new(null, new Limit(t, strict));
    static Expectation Both(double from, double to) => new(new Limit(to, false), new Limit(from, false));

    [Theory]
    [InlineData(0, 0.2, false, Outcome.Yes)]
    [InlineData(0, 0.2, true, Outcome.Inconclusive)]
    [InlineData(0, 0.1999, true, Outcome.Yes)]
    [InlineData(0.1, 0.3, false, Outcome.Inconclusive)]
    [InlineData(0.2, 0.3, false, Outcome.Inconclusive)]
    [InlineData(0.2, 0.3, true, Outcome.No)]
    [InlineData(0.21, 0.3, false, Outcome.No)]
    public void An_upper_limit_of_a_fifth(double lower, double upper, bool strict, Outcome expected) =>
        Assert.Equal(expected, Judging.Judge(Upper(0.2, strict), lower, upper));

    [Theory]
    [InlineData(0.8, 1, false, Outcome.Yes)]
    [InlineData(0.8, 1, true, Outcome.Inconclusive)]
    [InlineData(0.81, 1, true, Outcome.Yes)]
    [InlineData(0.7, 0.8, false, Outcome.Inconclusive)]
    [InlineData(0.7, 0.8, true, Outcome.No)]
    [InlineData(0.7, 0.79, false, Outcome.No)]
    public void A_lower_limit_of_four_fifths(double lower, double upper, bool strict, Outcome expected) =>
        Assert.Equal(expected, Judging.Judge(Lower(0.8, strict), lower, upper));

    [Theory]
    [InlineData(0.3, 0.6, Outcome.Yes)]
    [InlineData(0.1, 0.6, Outcome.Inconclusive)]
    [InlineData(0.3, 0.9, Outcome.Inconclusive)]
    [InlineData(0.71, 0.9, Outcome.No)]
    [InlineData(0.1, 0.19, Outcome.No)]
    public void Both_limits_must_be_met(double lower, double upper, Outcome expected) => Assert.Equal(expected, Judging.Judge(Both(0.2, 0.7), lower, upper));

    [Fact]
    public void Without_a_limit_nothing_is_judged()
    {
        Assert.Equal(Outcome.Inconclusive, Judging.Judge(new Expectation(null, null), 0, 0));
        Assert.Null(Judging.Margin(new Expectation(null, null), 0, 0));
    }

    [Fact]
    public void The_margin_is_a_part_of_the_room()
    {
        Assert.Equal(0.25, Judging.Margin(Upper(0.2), 0, 0.15)!.Value, 1e-15);
        Assert.Equal(-0.5, Judging.Margin(Upper(0.2), 0, 0.3)!.Value, 1e-15);
        Assert.Equal(0.5, Judging.Margin(Lower(0.8), 0.9, 1)!.Value, 1e-15);
        Assert.Equal(0.125, Judging.Margin(Both(0.2, 0.8), 0.3, 0.6)!.Value, 1e-15);
    }

    [Fact]
    public void Where_the_limit_leaves_no_room_the_margin_is_0_or_negative()
    {
        Assert.Equal(0, Judging.Margin(Upper(0), 0, 0));
        Assert.Equal(-1, Judging.Margin(Upper(0), 0, 0.01));
        Assert.Equal(0, Judging.Margin(Lower(1), 1, 1));
        Assert.Equal(-1, Judging.Margin(Lower(1), 0.99, 1));
    }

    [Theory]
    [InlineData(0.15, null, false)]
    [InlineData(0.17, null, true)]
    [InlineData(0.15, 0.3, true)]
    [InlineData(0.13, 0.3, false)]
    [InlineData(0.17, 0.01, true)]
    public void A_case_may_ask_for_more_margin_never_for_less(double upper, double? margin, bool thin)
    {
        var expect = Upper(0.2) with { Margin = margin };
        Assert.Equal(thin, Judging.Thin(With(0, upper, expect), expect));
    }

    [Fact]
    public void A_lower_limit_is_thin_by_the_room_above_it()
    {
        var expect = Lower(0.8);
        Assert.True(Judging.Thin(With(0.83, 1, expect), expect));
        Assert.False(Judging.Thin(With(0.85, 1, expect), expect));
    }

    [Fact]
    public void What_is_not_met_is_not_thin()
    {
        var expect = Upper(0.2);
        Assert.False(Judging.Thin(With(0, 0.3, expect), expect));
    }

    [Fact]
    public void Yes_and_a_margin_above_0_are_the_same_where_there_is_room() =>
        Properties.Hold(
            from t in Gen.Choose(1, 999) from x in Properties.Unit from y in Properties.Unit from upper in Gen.Elements(true, false)
            select (expect: upper ? Upper(t / 1e3, true) : Lower(t / 1e3, true), low: Math.Min(x, y), high: Math.Max(x, y)),
            it => Judging.Judge(it.expect, it.low, it.high) == Outcome.Yes == Judging.Margin(it.expect, it.low, it.high) > 0);

    static Measurement With(double lower, double upper, Expectation expect) =>
        new() { Measure = "m", Method = "clopper-pearson", Lower = lower, Upper = upper, Meets = Judging.Judge(expect, lower, upper) };
}
