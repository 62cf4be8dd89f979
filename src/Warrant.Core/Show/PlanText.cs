using System.Globalization;

namespace Warrant.Core;

/// <summary>What `warrant plan` answers, as text and as JSON.</summary>
public static class PlanText
{
    /// <summary>How many clean trials are needed for an upper bound.</summary>
    public static string Trials(double upper, double confidence, int events, int? trials) => trials is { } n
        ? string.Create(CultureInfo.InvariantCulture, $"{n} trials with at most {events} event{(events == 1 ? "" : "s")} keep the upper bound at or below {upper} at {Percent(confidence)} %, one-sided (exact, Clopper-Pearson)\n")
        : string.Create(CultureInfo.InvariantCulture, $"no number of trials that can be run keeps the upper bound at or below {upper}\n");

    public static string TrialsJson(double upper, double confidence, int events, int? trials) => Json.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("plan", "upper");
        json.Number("upper", upper);
        json.Number("confidence", confidence);
        json.WriteNumber("events", events);
        json.Number("trials", trials);
        json.WriteString("method", "clopper-pearson");
        json.WriteEndObject();
    });

    /// <summary>With what chance two logs of a size show their difference.</summary>
    public static string Comparison(double higher, double lower, double confidence, int? samples, double power) => samples is { } n
        ? string.Create(CultureInfo.InvariantCulture, $"{n} samples in each log show that {higher} is above {lower} with a chance of {Chance(power)}, at {Percent(confidence)} %, one-sided, without pairs (exact sum over all outcomes, Clopper-Pearson)\n")
        : string.Create(CultureInfo.InvariantCulture, $"a million samples in each log do not show that {higher} is above {lower} with the power that is asked for\n");

    static string Percent(double confidence) => (confidence * 100).ToString("0.####", CultureInfo.InvariantCulture) is var shown and not "100" ? shown : MeasurementText.Percent(confidence);

    // Never 1 of less: that would promise certainty. Nor 0 of more.
    static string Chance(double power) => power is > 0.99995 and < 1 ? "more than 0.9999" : power is > 0 and < 0.00005 ? "less than 0.0001" : power.ToString("0.####", CultureInfo.InvariantCulture);

    public static string ComparisonJson(double higher, double lower, double confidence, int? samples, double power) => Json.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("plan", "two-sample");
        json.Number("higher", higher);
        json.Number("lower", lower);
        json.Number("confidence", confidence);
        json.Number("samples", samples);
        json.Number("power", samples is null ? null : power);
        json.WriteString("method", "exact, clopper-pearson at half the error for each log");
        json.WriteEndObject();
    });
}
