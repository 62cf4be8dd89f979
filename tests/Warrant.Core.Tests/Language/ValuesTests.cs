namespace Warrant.Core.Tests;

public sealed class ValuesTests
{
    [Theory]
    [InlineData("C0", true)]
    [InlineData("c", true)]
    [InlineData("C1.1-a.", true)]
    [InlineData("", false)]
    [InlineData("1C", false)]
    [InlineData("-C", false)]
    [InlineData("C 1", false)]
    [InlineData("C_1", false)]
    [InlineData("C/1", false)]
    [InlineData("Ä1", false)]
    [InlineData("Cé", false)]
    [InlineData("C٣", false)]
    public void Ids(string text, bool fits) => Assert.Equal(fits, Values.IsId(text));

    [Fact]
    public void An_id_has_at_most_64_characters()
    {
        Assert.True(Values.IsId("C" + new string('1', 63)));
        Assert.False(Values.IsId("C" + new string('1', 64)));
    }

    [Theory]
    [InlineData("C4", true)]
    [InlineData("base:C4", true)]
    [InlineData("base:", false)]
    [InlineData(":C4", false)]
    [InlineData("a:b:c", false)]
    public void References(string text, bool fits) => Assert.Equal(fits, Values.IsReference(text));

    [Theory]
    [InlineData("C1", true)]
    [InlineData("C1/step", true)]
    [InlineData("C0/step/C1", true)]
    [InlineData("C1/", false)]
    [InlineData("C1/Step", false)]
    [InlineData("C0/step/", false)]
    [InlineData("C0/step/C1/step", false)]
    [InlineData("/step", false)]
    [InlineData("C1/C2", false)]
    public void Addresses(string text, bool fits) => Assert.Equal(fits, Values.IsAddress(text));

    [Theory]
    [InlineData("2026-11-20", true)]
    [InlineData("2028-02-29", true)]
    [InlineData("2026-02-29", false)]
    [InlineData("2026-1-2", false)]
    [InlineData("20261120", false)]
    [InlineData("2026-11-20T00:00", false)]
    [InlineData(" 2026-11-20", false)]
    [InlineData("20.11.2026", false)]
    [InlineData("0000-01-01", false)]
    public void Dates(string text, bool fits) => Assert.Equal(fits, Values.Date(text) is not null);

    [Theory]
    [InlineData("120 days", 120, DurationUnit.Day)]
    [InlineData("1 day", 1, DurationUnit.Day)]
    [InlineData("4 hours", 4, DurationUnit.Hour)]
    [InlineData("30 minutes", 30, DurationUnit.Minute)]
    [InlineData("2 weeks", 2, DurationUnit.Week)]
    [InlineData("6 months", 6, DurationUnit.Month)]
    [InlineData("1  year", 1, DurationUnit.Year)]
    public void Durations(string text, int count, DurationUnit unit) => Assert.Equal(new Duration(count, unit), Values.Duration(text));

    [Theory]
    [InlineData("")]
    [InlineData("120")]
    [InlineData("days")]
    [InlineData("120d")]
    [InlineData("-1 days")]
    [InlineData("1.5 days")]
    [InlineData("120 Days")]
    [InlineData("120 dayss")]
    [InlineData("3 moons")]
    [InlineData("1 day ago")]
    [InlineData("100001 days")]
    [InlineData("99999999999 days")]
    public void No_durations(string text) => Assert.Null(Values.Duration(text));

    [Theory]
    [InlineData("2026-01-31", 1, DurationUnit.Month, "2026-02-28")]
    [InlineData("2028-02-29", 1, DurationUnit.Year, "2029-02-28")]
    [InlineData("2026-09-12", 120, DurationUnit.Day, "2027-01-10")]
    [InlineData("2026-09-12", 23, DurationUnit.Hour, "2026-09-12")]
    [InlineData("2026-09-12", 24, DurationUnit.Hour, "2026-09-13")]
    [InlineData("2026-09-12", 100_000, DurationUnit.Year, "9999-12-31")]
    public void A_duration_ends_on_a_day(string from, int count, DurationUnit unit, string end) =>
        Assert.Equal(Values.Date(end), new Duration(count, unit).After(Values.Date(from)!.Value));

    [Theory]
    [InlineData("0.20", 0.2)]
    [InlineData("-3", -3.0)]
    [InlineData("0", 0.0)]
    public void Numbers(string text, double number) => Assert.Equal(number, Values.Number(text));

    [Theory]
    [InlineData("")]
    [InlineData("20 %")]
    [InlineData("1e3")]
    [InlineData("1,000")]
    [InlineData("0,5")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("+5")]
    [InlineData("--5")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData(" 1")]
    [InlineData("12345678901234567890123456789012345678901")]
    public void No_numbers(string text) => Assert.Null(Values.Number(text));

    [Theory]
    [InlineData("1", 1)]
    [InlineData("2000000000", 2_000_000_000)]
    [InlineData("0", null)]
    [InlineData("-1", null)]
    [InlineData("1.0", null)]
    [InlineData("2147483648", null)]
    public void Counts(string text, int? count) => Assert.Equal(count, Values.Count(text));

    [Fact]
    public void A_digest_is_sha256_in_lower_case()
    {
        var digest = "sha256:" + new string('a', 63) + "9";

        Assert.Equal(digest, Values.Digest(digest));
        Assert.Null(Values.Digest(digest + "0"));
        Assert.Null(Values.Digest(digest[..^1]));
        Assert.Null(Values.Digest("sha256:" + new string('A', 64)));
        Assert.Null(Values.Digest("sha512:" + new string('a', 64)));
        Assert.Null(Values.Digest("sha256:" + new string('g', 64)));
    }
}
