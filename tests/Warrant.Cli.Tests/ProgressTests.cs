using System.Globalization;
using System.Text.RegularExpressions;

namespace Warrant.Cli.Tests;

/// <summary>The line that says how far the reading of a log is.</summary>
public sealed partial class ProgressTests
{
    [Fact]
    public void No_log_is_read_by_more_than_all_of_it_and_the_line_is_wiped()
    {
        using StringWriter output = new(), error = new();
        var terminal = new Terminal(output, error, new Seconds(), Repository.Path("examples/atlas-cyber")) { ShowsProgress = true };
        Assert.Equal(0, Application.Run(["check", "--as-of", "2026-11-20"], terminal));
        var parts = Percent().Matches(error.ToString()).Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
        Assert.Contains(100, parts);
        Assert.All(parts, part => Assert.InRange(part, 0, 100));
        Assert.EndsWith("\r\u001b[K", error.ToString());
    }

    [GeneratedRegex(@" (\d+) %")]
    private static partial Regex Percent();

    // Each look at it is a second later than the one before.
    sealed class Seconds : TimeProvider
    {
        long passed;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => ++passed;
    }
}
