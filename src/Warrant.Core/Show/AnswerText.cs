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
        var (word, code) = (Word(assessment), assessment.Yes ? "\u001b[32m" : "\u001b[31m");
        text.Append("answer: ").Append(color ? $"{code}{word}\u001b[0m" : word);
        text.Append(CultureInfo.InvariantCulture, $"  ({Verdict(assessment)}, {(assessment.Stale ? "stale" : "current")}, as of {assessment.AsOf:yyyy-MM-dd})\n");
        if (assessment.Case.Decision?.Question is { } question) text.Append("  ").Append(Plain.Short(question.Value, 200)).Append('\n');
        if (assessment.Yes) text.Append(RestsOn(assessment));
        text.Append(Attested(assessment));
        text.Append(TogetherText.Of(assessment));
        if (assessment.Sensitivity is { } hangs) text.Append(HangsOn(assessment, hangs));
        if (assessment.Forecast is { } forecast) text.Append(Forecast(forecast));
        if (assessment.Reasons.Count > 0) text.Append(ReasonText.Of(assessment));
        return text.ToString();
    }

    /// <summary>`yes`, `no`, or `yes, with 2 waivers`.</summary>
    internal static string Word(Assessment assessment) =>
        !assessment.Yes ? "no" : assessment.Waived == 0 ? "yes" : string.Create(CultureInfo.InvariantCulture, $"yes, with {Count(assessment.Waived, "waiver")}");

    /// <summary>How many findings of each severity: `51 findings: 36 errors, 12 warnings, 3 infos`.</summary>
    public static string Count(Assessment assessment)
    {
        var open = assessment.Findings.Where(f => f.WaivedBy is null).ToList();
        var parts = new[] { Severity.Error, Severity.Warning, Severity.Info }.Select(s => (Word: s.ToString().ToLowerInvariant(), Count: open.Count(f => f.Severity == s)))
            .Where(p => p.Count > 0).Select(p => Count(p.Count, p.Word)).ToList();
        if (open.Count < assessment.Findings.Count) parts.Add(string.Create(CultureInfo.InvariantCulture, $"{assessment.Findings.Count - open.Count} waived"));
        return $"{Count(assessment.Findings.Count, "finding")}: {string.Join(", ", parts)}";
    }

    public static string Verdict(Assessment assessment) => Word(assessment.Verdict);

    internal static string Word(Verdict verdict) => verdict switch
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

    // What a yes rests on, one level down, and what doubts stand beside it that it does not need.
    static string RestsOn(Assessment assessment)
    {
        var text = "";
        if (assessment.Case.TopClaim is { Step: { } step } top)
        {
            var needed = step.Kind is StepKind.Alternatives ? step.Legs.Select(l => l.Claim.Value).Distinct().ToList() : step.Premises.Select(p => p.Value).ToList();
            var holding = step.Kind is StepKind.Alternatives
                ? step.Legs.Where(l => assessment.Formula.Node(l.Address) is { } leg && assessment.Third[leg] is Standing.Holds).Select(l => l.Claim.Value).Distinct().ToList()
                : needed;
            var legs = step.Kind is StepKind.Alternatives ? string.Create(CultureInfo.InvariantCulture, $" ({holding.Count} of {needed.Count} legs hold, {step.AtLeast?.Value ?? 1} needed)") : "";
            text = $"  because {Plain.Line(top.Id)} rests on {Plain.Line(string.Join(", ", holding.Take(8)))}{(holding.Count > 8 ? " and others" : "")}{legs}\n";
        }
        var open = assessment.Findings.Where(f => f.Rule.Code == "WR501" && f.WaivedBy is null && f.Element is not null).Select(f => f.Element!).Distinct().ToList();
        return open.Count == 0 ? text : text + $"  not cleared, and not needed for this answer: {Plain.Line(string.Join(", ", open))}\n";
    }

    // Whoever reads a yes must know what of it nobody here has seen.
    static string Attested(Assessment assessment)
    {
        var attested = assessment.Case.Evidence.Where(e => assessment.Facts.Exhibits.GetValueOrDefault(e.Id)?.State is ArtefactState.Attested)
            .Select(e => $"{e.Id} by {assessment.Facts.Record!.Attested.Last(a => a.Evidence == e.Id).By}").ToList();
        return attested.Count == 0 ? "" : $"  attested, and not seen here: {Plain.Line(string.Join(", ", attested))}\n";
    }

    // What a yes hangs on, a line each.
    static string HangsOn(Assessment assessment, Sensitivity hangs)
    {
        var text = $"  {FrontierText.Depth(hangs.Frontiers)}\n";
        if (assessment.Case.TopClaim is { } top && hangs.EffectiveLegs(top) is { } legs) text += string.Create(CultureInfo.InvariantCulture, $"  legs: {legs} in effect\n");
        return text + $"  {DoubtText.Line(hangs.Doubt)}\n";
    }

    static string Count(int n, string thing) => string.Create(CultureInfo.InvariantCulture, $"{n} {thing}{(n == 1 ? "" : "s")}");
}
