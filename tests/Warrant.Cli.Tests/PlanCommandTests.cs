using System.Text.Json;

namespace Warrant.Cli.Tests;

/// <summary>`warrant plan` as a shell sees it.</summary>
public sealed class PlanCommandTests
{
    // The published numbers of docs/measures.md and of every table of zero-failure plans.
    [Theory]
    [InlineData("0.01", "0.95", "0", 299)]
    [InlineData("0.01", "0.95", "1", 473)]
    [InlineData("0.01", "0.99", "3", 1001)]
    [InlineData("0.001", "0.99", "0", 4603)]
    public void Trials(string upper, string confidence, string events, int trials)
    {
        var (exit, text, error) = Run("--upper", upper, "--confidence", confidence, "--events", events);
        Assert.Equal((0, ""), (exit, error));
        Assert.StartsWith($"{trials} trials with at most {events} event", text, StringComparison.Ordinal);

        var json = JsonDocument.Parse(Run("--upper", upper, "--confidence", confidence, "--events", events, "--format", "json").Out).RootElement;
        Assert.Equal(("upper", trials, "clopper-pearson"), (json.GetProperty("plan").GetString(), json.GetProperty("trials").GetInt32(), json.GetProperty("method").GetString()));
    }

    [Fact]
    public void The_confidence_is_95_percent_unless_said() => Assert.StartsWith("299 trials with at most 0 events keep the upper bound at or below 0.01 at 95 %", Run("--upper", "0.01").Out, StringComparison.Ordinal);

    [Fact]
    public void Nothing_uncertain_is_called_certain()
    {
        Assert.Contains(" at 99.99999 %, one-sided", Run("--upper", "0.5", "--confidence", "0.9999999").Out, StringComparison.Ordinal);
        Assert.Contains(" at 99.875 %, one-sided", Run("--upper", "0.5", "--confidence", "0.99875").Out, StringComparison.Ordinal);
        Assert.Contains(" with a chance of more than 0.9999, at 95 %", Run("--two-sample", "0.9", "0.1", "--samples", "60").Out, StringComparison.Ordinal);
        Assert.Contains(" with a chance of 1, at 95 %", Run("--two-sample", "1", "0", "--samples", "60").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Samples_reach_the_power_and_one_fewer_does_not()
    {
        var json = JsonDocument.Parse(Run("--two-sample", "0.10", "0.60", "--format", "json").Out).RootElement;
        var samples = json.GetProperty("samples").GetInt32();
        Assert.Equal((0.6, 0.1), (json.GetProperty("higher").GetDouble(), json.GetProperty("lower").GetDouble()));
        Assert.True(json.GetProperty("power").GetDouble() >= 0.8);
        var fewer = JsonDocument.Parse(Run("--two-sample", "0.10", "0.60", "--samples", $"{samples - 1}", "--format", "json").Out).RootElement;
        Assert.True(fewer.GetProperty("power").GetDouble() < 0.8);
        Assert.StartsWith($"{samples} samples in each log show that 0.6 is above 0.1 with a chance of 0.8", Run("--two-sample", "0.10", "0.60").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_number_of_trials_shows_is_a_no()
    {
        var (exit, text, _) = Run("--upper", "1e-12");
        Assert.Equal(1, exit);
        Assert.StartsWith("no number of trials", text, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, JsonDocument.Parse(Run("--upper", "1e-12", "--format", "json").Out).RootElement.GetProperty("trials").ValueKind);
    }

    [Theory]
    [InlineData("an upper bound on a rate lies between 0 and 1", "--upper", "1")]
    [InlineData("an upper bound on a rate lies between 0 and 1", "--upper", "NaN")]
    [InlineData("a confidence lies between 0.5 and 1", "--upper", "0.1", "--confidence", "95")]
    [InlineData("events are from 0 to a thousand million", "--upper", "0.1", "--events", "-1")]
    [InlineData("the rates of `--two-sample` lie from 0 to 1 and differ", "--two-sample", "0.2", "0.2")]
    [InlineData("a power lies between 0 and 1", "--two-sample", "0.2", "0.3", "--power", "1")]
    [InlineData("samples are from 1 to a million", "--two-sample", "0.2", "0.3", "--samples", "0")]
    [InlineData("a plan is for one of `--upper` and `--two-sample`")]
    [InlineData("a plan is for one of `--upper` and `--two-sample`", "--upper", "0.1", "--two-sample", "0.2", "0.3")]
    public void A_plan_that_is_none_is_no_answer(string why, params string[] args)
    {
        var (exit, text, error) = Run(args);
        Assert.Equal((2, ""), (exit, text));
        Assert.Contains(why, error, StringComparison.Ordinal);
        var program = Run([.. args, "--format", "json"]);
        Assert.Equal((2, JsonValueKind.Null), (program.Exit, JsonDocument.Parse(program.Out).RootElement.GetProperty("answer").ValueKind));
    }

    static CommandLine.Result Run(params string[] args)
    {
        using var shell = new CommandLine();
        return shell.Run(["plan", .. args]);
    }
}
