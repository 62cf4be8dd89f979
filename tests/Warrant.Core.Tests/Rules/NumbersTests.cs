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
    [InlineData("upper: 0.1, margin: 1", "an upper bound")]
    [InlineData("lower: 0, upper: 0.035", "an upper bound")]
    [InlineData("above: -1, upper: 0.5, lower: 0", "a lower bound")]
    public void What_is_thin_is_said_of_the_bound_that_is_near(string expect, string bound)
    {
        var answer = Check.Case($$"""
            claims:
              C0: { text: It fails., context: [K1], step: { evidence: Measured., because: It is a log., premises: [E1] } }
            evidence:
              E1: { {log 0/100}, expect: { {{expect}} } }
            """);
        Assert.Contains(bound, Assert.Single(answer.Of("WR305")).Message);
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
