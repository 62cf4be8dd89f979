using System.CommandLine;
using Warrant.Core;

namespace Warrant.Cli;

/// <summary>`warrant plan`: how large an evaluation must be to show what is to be shown.</summary>
static class PlanCommand
{
    public static Command Make(Terminal terminal)
    {
        var upper = new Option<double?>("--upper") { Description = "The upper bound on a rate that is to be shown, between 0 and 1" };
        var events = new Option<int>("--events") { Description = "With so many events among the trials", DefaultValueFactory = _ => 0 };
        var confidence = new Option<double>("--confidence") { Description = "One-sided, between 0.5 and 1", DefaultValueFactory = _ => 0.95 };
        var rates = new Option<double[]>("--two-sample") { Description = "The two rates whose difference is to be shown", HelpName = "P1 P2", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true };
        var samples = new Option<int?>("--samples") { Description = "Samples in each log: says the power" };
        var power = new Option<double>("--power") { Description = "The chance to show it, between 0 and 1: says the samples", DefaultValueFactory = _ => 0.8 };
        var format = Common.Format("text", "json");
        var command = new Command("plan", "Say how many trials an evaluation needs, or what a comparison would show") { upper, events, confidence, rates, samples, power, format };
        command.Validators.Add(result =>
        {
            var two = result.GetResult(rates) is { Implicit: false };
            if (result.GetResult(upper) is { Implicit: false } == two) result.AddError("a plan is for one of `--upper` and `--two-sample`");
        });
        command.SetAction(parsed =>
        {
            var (c, json) = (parsed.GetValue(confidence), parsed.GetValue(format) == "json");
            if (c is not (> 0.5 and < 1)) return Refuse("a confidence lies between 0.5 and 1", json);
            return parsed.GetValue(upper) is { } limit
                ? Trials(limit, parsed.GetValue(events), c, json)
                : Comparison(parsed.GetValue(rates)!, parsed.GetValue(samples), parsed.GetValue(power), c, json);
        });
        return command;

        int Trials(double limit, int count, double c, bool json)
        {
            if (limit is not (> 0 and < 1)) return Refuse("an upper bound on a rate lies between 0 and 1", json);
            if (count is < 0 or > 1_000_000_000) return Refuse("events are from 0 to a thousand million", json);
            var needed = ClopperPearson.TrialsNeeded(count, limit, c);
            terminal.Out.Write(json ? PlanText.TrialsJson(limit, c, count, needed) + "\n" : PlanText.Trials(limit, c, count, needed));
            return needed is null ? ExitCode.No : ExitCode.Yes;
        }

        int Comparison(double[] two, int? given, double wanted, double c, bool json)
        {
            var (higher, lower) = (Math.Max(two[0], two[1]), Math.Min(two[0], two[1]));
            if (!(lower >= 0 && higher <= 1 && higher > lower)) return Refuse("the rates of `--two-sample` lie from 0 to 1 and differ", json);
            if (wanted is not (> 0 and < 1)) return Refuse("a power lies between 0 and 1", json);
            if (given is < 1 or > 1_000_000) return Refuse("samples are from 1 to a million", json);
            var needed = given ?? Power.SamplesNeeded(higher, lower, c, wanted);
            var reached = needed is { } n ? Power.TwoSample(higher, lower, n, c) : 0;
            terminal.Out.Write(json ? PlanText.ComparisonJson(higher, lower, c, needed, reached) + "\n" : PlanText.Comparison(higher, lower, c, needed, reached));
            return needed is null ? ExitCode.No : ExitCode.Yes;
        }

        int Refuse(string why, bool json)
        {
            terminal.Error.WriteLine($"warrant: {why}");
            return Asking.NoAnswer(terminal, json ? "json" : "text");
        }
    }
}
