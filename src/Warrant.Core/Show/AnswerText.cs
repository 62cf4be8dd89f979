using System.Globalization;
using System.Text;

namespace Warrant.Core;

/// <summary>The answer in words: answer, verdict, freshness, forecast, reasons.</summary>
public static class AnswerText
{
    public static string Of(Assessment assessment, bool color = false)
    {
        if (!assessment.Readable) return "no answer: nothing of a case could be read here\n";
        var text = new StringBuilder();
        var (word, code) = assessment.Yes ? ("yes", "\u001b[32m") : ("no", "\u001b[31m");
        if (assessment.Waived > 0 && assessment.Yes) word += string.Create(CultureInfo.InvariantCulture, $", with {Count(assessment.Waived, "waiver")}");
        text.Append("answer: ").Append(color ? $"{code}{word}\u001b[0m" : word);
        text.Append(CultureInfo.InvariantCulture, $"  ({Verdict(assessment)}, {(assessment.Stale ? "stale" : "current")}, as of {assessment.AsOf:yyyy-MM-dd})\n");
        if (assessment.Case.Decision?.Question is { } question) text.Append("  ").Append(Plain.Short(question.Value, 200)).Append('\n');
        foreach (var demand in Untested(assessment.Case)) text.Append("  not tested yet: ").Append(demand).Append('\n');
        if (assessment.Forecast is { } forecast) text.Append(Forecast(forecast));
        if (assessment.Reasons.Count > 0) text.Append(ReasonText.Of(assessment));
        return text.ToString();
    }

    public static string Verdict(Assessment assessment) => assessment.Verdict switch
    {
        Core.Verdict.Supported => "supported",
        Core.Verdict.Refuted => "refuted",
        _ => "not-shown",
    };

    static string Forecast(Forecast forecast)
    {
        if (forecast.YesUntil is not { } until) return "  yes without an end\n";
        var text = string.Create(CultureInfo.InvariantCulture, $"  yes until {until:yyyy-MM-dd}");
        text += forecast.EndedBy is ["decision"] ? ", the end of the decision" : $", when {string.Join(", ", forecast.EndedBy.Take(5))}{(forecast.EndedBy.Count > 5 ? " and others" : "")} {(forecast.EndedBy.Count == 1 ? "ends" : "end")}";
        if (forecast.RenewedUntil is { } renewed) text += string.Create(CultureInfo.InvariantCulture, $"; renewed, yes until {renewed:yyyy-MM-dd}");
        return text + "\n";
    }

    // Demands that no part of the program can test so far are named beside the answer: silence would read as met.
    static IEnumerable<string> Untested(SafetyCase safetyCase) =>
        from criterion in safetyCase.Criteria
        from demand in new[] { "depth", "doubt", "legs" }
        where criterion.Says(demand)
        select $"`{Plain.Line(criterion.Id)}` demands {demand} {Plain.Line((criterion.Node[demand] as Scalar)?.Value ?? "")}";

    static string Count(int n, string thing) => string.Create(CultureInfo.InvariantCulture, $"{n} {thing}{(n == 1 ? "" : "s")}");
}
