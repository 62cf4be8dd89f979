namespace Warrant.Core.Tests;

public sealed class NumbersTests
{
    // The first column of the table of trials needed without an event.
    [Theory]
    [InlineData(0.01, 0.95, 299)]
    [InlineData(0.01, 0.99, 459)]
    [InlineData(0.001, 0.99, 4603)]
    public void Clean_trials_that_settle_an_upper_limit(double limit, double confidence, int expected) =>
        Assert.Equal(expected, Numbers.CleanTrials(new(new Limit(limit, false), null) { Confidence = confidence }));

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.3)]
    [InlineData(0.7)]
    public void One_trial_less_does_not_settle_it(double limit)
    {
        foreach (var strict in new[] { false, true })
        {
            var upper = new Expectation(new Limit(limit, strict), null);
            var n = Numbers.CleanTrials(upper)!.Value;
            Assert.Equal(Outcome.Yes, Judging.Judge(upper, 0, ClopperPearson.Upper(0, n, 0.95)));
            Assert.Equal(Outcome.Inconclusive, Judging.Judge(upper, 0, ClopperPearson.Upper(0, n - 1, 0.95)));

            var lower = new Expectation(null, new Limit(limit, strict));
            n = Numbers.CleanTrials(lower)!.Value;
            Assert.Equal(Outcome.Yes, Judging.Judge(lower, ClopperPearson.Lower(n, n, 0.95), 1));
            Assert.Equal(Outcome.Inconclusive, Judging.Judge(lower, ClopperPearson.Lower(n - 1, n - 1, 0.95), 1));
        }
    }

    [Theory]
    [InlineData(0.0, null)]
    [InlineData(null, 1.0)]
    [InlineData(null, 2.0)]
    [InlineData(1e-12, null)]
    [InlineData(0.4, 0.2)]
    public void No_number_of_clean_trials_is_of_use(double? upper, double? lower) =>
        Assert.Null(Numbers.CleanTrials(new(upper is { } u ? new Limit(u, false) : null, lower is { } l ? new Limit(l, false) : null)));
}
