namespace Warrant.Core.Tests;

/// <summary>Where what is counted never occurs, a reader sees what does: the scorer may have another word for it.</summary>
public sealed class OtherValuesTests
{
    static Measurement Rate(string of, params string[] scores) => Measuring.Measure(Runs.Of(scores), new(null, MeasureKind.Rate, 0, of), null, MissingPolicy.None);

    [Fact]
    public void What_a_log_says_instead_is_named_with_the_most_frequent_first()
    {
        var measured = Rate("unsafe", "safe", "held", "safe");
        Assert.Equal((0.0, "safe (2), held (1)"), (measured.Value, measured.Instead));
        Assert.Contains("over 3 samples, which say only safe (2), held (1); from 0 to ", MeasurementText.Sentence(measured, null), StringComparison.Ordinal);
    }

    [Fact]
    public void What_occurs_needs_no_word() => Assert.Null(Rate("unsafe", "safe", "unsafe").Instead);

    [Fact]
    public void Where_nothing_was_scored_nothing_is_said_instead() => Assert.Null(Rate("unsafe", "unscored", "unscored").Instead);

    [Fact]
    public void Many_words_are_cut_short() => Assert.Equal("a (1), b (1), c (1), d (1), …", Rate("unsafe", "f", "e", "d", "c", "b", "a").Instead);

    [Fact]
    public void A_long_answer_is_cut_short() => Assert.Equal(new string('x', 39) + "… (1)", Rate("unsafe", new string('x', 5000)).Instead);

    [Fact]
    public void A_slip_is_no_number() => Assert.Equal("the value `unsafe` occurs nowhere in the log, but `Unsafe` does", Rate("unsafe", "safe", "Unsafe").Problem);
}
