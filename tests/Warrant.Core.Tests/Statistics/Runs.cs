namespace Warrant.Core.Tests;

/// <summary>Runs in short: one scorer `s`, a letter or number per attempt.</summary>
static class Runs
{
    public const string Scorer = "s";

    /// <summary>One sample per entry, named 1, 2, …; each entry holds the attempts at it, separated by blanks: see <see cref="Attempt"/>.</summary>
    public static Run Of(params string[] samples) => new()
    {
        Format = "test",
        Scorers = [Scorer],
        Observations = [.. samples.SelectMany((attempts, i) => attempts.Split(' ').Select((text, j) => Attempt($"{i + 1}", j + 1, text)))],
    };

    /// <summary>So many samples with a single attempt each.</summary>
    public static Run Counts(int ones, int zeros) => Of([.. Enumerable.Repeat("1", ones), .. Enumerable.Repeat("0", zeros)]);

    /// <summary>`refused`, `errored`, `limited`, `unscored`, `invalid`, `stopped` (by a limit, with the score 1), a number, or else a word.</summary>
    public static Observation Attempt(string sample, int epoch, string text) => text switch
    {
        "refused" => Scored(sample, epoch, 0) with { Refused = true },
        "errored" => Bare(sample, epoch) with { Error = "boom" },
        "limited" => Bare(sample, epoch) with { Limit = "token" },
        "unscored" => Bare(sample, epoch),
        "invalid" => Scored(sample, epoch, 0) with { Invalidated = true },
        "stopped" => Scored(sample, epoch, 1) with { Limit = "time" },
        _ when double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) => Scored(sample, epoch, number),
        _ => Bare(sample, epoch) with { Scores = new Dictionary<string, Score> { [Scorer] = new(null, text) } },
    };

    static Observation Bare(string sample, int epoch) => new(sample, epoch, new Dictionary<string, Score>());

    static Observation Scored(string sample, int epoch, double number) =>
        new(sample, epoch, new Dictionary<string, Score> { [Scorer] = new(number, null) });
}
