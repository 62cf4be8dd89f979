using FsCheck.Fluent;

namespace Warrant.Core.Tests;

public sealed class ClopperPearsonTests
{
    // Computed with R's binom.test; two-sided at 95 % is both bounds at 97.5 %.
    [Theory]
    [InlineData(0, 10, 0, 0.3084971078, 0.2588655509, 0.3690426555)]
    [InlineData(0, 100, 0, 0.0362166926, 0.0295130496, 0.0450074140)]
    [InlineData(1, 100, 0.0002531460, 0.0544593854, 0.0465598115, 0.0645427320)]
    [InlineData(10, 100, 0.0490046892, 0.1762225977, 0.1637176233, 0.1913302854)]
    [InlineData(99, 100, 0.9455406146, 0.9997468540, 0.9994871986, 0.9998995017)]
    [InlineData(0, 4603, 0, 0.0008010866, 0.0006506100, 0.0009999712)]
    public void Published_bounds(int events, int trials, double lower, double upper, double upper95, double upper99)
    {
        Assert.Equal(lower, ClopperPearson.Lower(events, trials, 0.975), 5.1e-11);
        Assert.Equal(upper, ClopperPearson.Upper(events, trials, 0.975), 5.1e-11);
        Assert.Equal(upper95, ClopperPearson.Upper(events, trials, 0.95), 5.1e-11);
        Assert.Equal(upper99, ClopperPearson.Upper(events, trials, 0.99), 5.1e-11);
    }

    [Theory]
    [InlineData(0.01, 0.95, new[] { 299, 473, 628, 773 })]
    [InlineData(0.01, 0.99, new[] { 459, 662, 838, 1001 })]
    [InlineData(0.001, 0.99, new[] { 4603, 6636, 8403, 10042 })]
    public void Trials_needed(double limit, double confidence, int[] needed)
    {
        for (var events = 0; events < needed.Length; events++)
        {
            Assert.Equal(needed[events], ClopperPearson.TrialsNeeded(events, limit, confidence));
            Assert.True(ClopperPearson.Upper(events, needed[events], confidence) < limit);
            Assert.True(ClopperPearson.Upper(events, needed[events] - 1, confidence) >= limit);
        }
    }

    [Fact]
    public void Trials_beyond_an_int_are_null()
    {
        Assert.Null(ClopperPearson.TrialsNeeded(0, 1e-9, 0.95));
        Assert.Equal(1, ClopperPearson.TrialsNeeded(0, 0.96, 0.95));
    }

    [Fact]
    public void Three_in_ten_excludes_neither_side_of_a_fifth()
    {
        Assert.Equal(0.0873, ClopperPearson.Lower(3, 10, 0.95), 5e-5);
        Assert.True(ClopperPearson.Upper(3, 10, 0.95) > 0.20);
    }

    [Fact]
    public void No_trials_no_knowledge()
    {
        Assert.Equal(0, ClopperPearson.Lower(0, 0, 0.95));
        Assert.Equal(1, ClopperPearson.Upper(0, 0, 0.95));
    }

    [Fact]
    public void Closed_forms_at_the_ends() =>
        Properties.Hold(
            from trials in Gen.Choose(1, 1_000_000) from confidence in Properties.Confidence select (trials, confidence),
            it => Math.Abs(Math.Pow(1 - ClopperPearson.Upper(0, it.trials, it.confidence), it.trials) / (1 - it.confidence) - 1) < 1e-9
                && ClopperPearson.Lower(it.trials, it.trials, it.confidence) == Math.Exp(Math.Log(1 - it.confidence) / it.trials)
                && ClopperPearson.Upper(it.trials, it.trials, it.confidence) == 1
                && ClopperPearson.Lower(0, it.trials, it.confidence) == 0);

    [Fact]
    public void More_events_raise_both_bounds_and_more_clean_trials_lower_them() =>
        Properties.Hold(
            from trials in Gen.Choose(1, 3000) from events in Gen.Choose(0, trials - 1) from confidence in Properties.Confidence select (events, trials, confidence),
            it => ClopperPearson.Upper(it.events, it.trials, it.confidence) < ClopperPearson.Upper(it.events + 1, it.trials, it.confidence)
                && ClopperPearson.Lower(it.events, it.trials, it.confidence) < ClopperPearson.Lower(it.events + 1, it.trials, it.confidence)
                && ClopperPearson.Upper(it.events, it.trials + 1, it.confidence) < ClopperPearson.Upper(it.events, it.trials, it.confidence)
                && ClopperPearson.Lower(it.events, it.trials + 1, it.confidence) <= ClopperPearson.Lower(it.events, it.trials, it.confidence));

    [Fact]
    public void One_more_trial_that_is_an_event_lowers_neither_bound() =>
        Properties.Hold(
            from trials in Gen.Choose(1, 3000) from events in Gen.Choose(0, trials) from confidence in Properties.Confidence select (events, trials, confidence),
            it => ClopperPearson.Upper(it.events + 1, it.trials + 1, it.confidence) >= ClopperPearson.Upper(it.events, it.trials, it.confidence)
                && ClopperPearson.Lower(it.events + 1, it.trials + 1, it.confidence) > ClopperPearson.Lower(it.events, it.trials, it.confidence));

    [Fact]
    public void Mirrored() =>
        Properties.Hold(
            from trials in Gen.Choose(1, 3000) from events in Gen.Choose(0, trials) from confidence in Properties.Confidence select (events, trials, confidence),
            it => Math.Abs(ClopperPearson.Lower(it.events, it.trials, it.confidence) - (1 - ClopperPearson.Upper(it.trials - it.events, it.trials, it.confidence))) < 1e-13);

    [Theory]
    [InlineData(0.95)]
    [InlineData(0.8)]
    public void Covers_the_rate_as_often_as_it_says_counted_out(double confidence)
    {
        for (var trials = 1; trials <= 14; trials++)
        {
            for (var rate = 0.005; rate < 1; rate += 0.005)
            {
                double above = 0, below = 0;
                for (var events = 0; events <= trials; events++)
                {
                    var chance = Enumeration.Binomial(events, trials, rate);
                    if (rate <= ClopperPearson.Upper(events, trials, confidence)) above += chance;
                    if (rate >= ClopperPearson.Lower(events, trials, confidence)) below += chance;
                }
                Assert.True(above >= confidence - 1e-12 && below >= confidence - 1e-12, $"{trials} trials at {rate}: {above}, {below}");
            }
        }
    }

    [Theory]
    [InlineData(-1, 10, 0.95)]
    [InlineData(11, 10, 0.95)]
    [InlineData(0, -1, 0.95)]
    [InlineData(1, 10, 0)]
    [InlineData(1, 10, 1)]
    [InlineData(1, 10, double.NaN)]
    public void Arguments_outside_their_range_throw(int events, int trials, double confidence)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ClopperPearson.Upper(events, trials, confidence));
        Assert.Throws<ArgumentOutOfRangeException>(() => ClopperPearson.Lower(events, trials, confidence));
    }

    [Theory]
    [InlineData(-1, 0.5, 0.95)]
    [InlineData(0, 0, 0.95)]
    [InlineData(0, 1, 0.95)]
    [InlineData(0, 0.5, 1)]
    public void Trials_needed_of_nonsense_throws(int events, double limit, double confidence) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ClopperPearson.TrialsNeeded(events, limit, confidence));
}
