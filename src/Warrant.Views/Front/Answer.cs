using System.Globalization;
using Warrant.Core;

namespace Warrant.Views;

/// <summary>The answer in sentences for whoever has to decide and reads no case.</summary>
static class Answer
{
    public static string Word(Assessment assessment) => assessment.Yes ? "Yes" : "No";

    /// <summary>What the word means here, in one or two sentences.</summary>
    public static string Meaning(Assessment assessment)
    {
        if (assessment.Yes) return assessment.Waived == 0
            ? "The argument holds, what it rests on is fresh, and nothing that was found wrong stands in its way."
            : $"The argument holds and what it rests on is fresh. {Say.Count(assessment.Waived, "fault was", "faults were")} set aside by somebody who did not write the case.";
        return assessment switch
        {
            { Verdict: Verdict.Refuted } => "What was measured or shown speaks against it.",
            { Verdict: Verdict.Supported, Stale: true } => "It was shown once. Some of what it rests on is out of date.",
            { Verdict: Verdict.Supported } => "The argument would hold, but it has faults that nobody has set aside.",
            _ => "The case does not show it. That is no proof of the opposite: reasons to believe are missing.",
        };
    }

    /// <summary>Until when a yes lasts.</summary>
    public static string? Lasts(Assessment assessment)
    {
        if (assessment.Forecast is not { } forecast) return null;
        if (forecast.YesUntil is not { } until) return "Nothing in the case ends this yes.";
        if (forecast.EndedBy is ["decision"]) return $"If nothing changes it stays yes until {Say.Day(until)}, when the decision itself ends.";
        return $"If nothing changes it stays yes until {Say.Day(until)}.";
    }

    /// <summary>What renewing that which ends first would bring.</summary>
    public static string Renewed(Forecast forecast) => forecast.RenewedUntil is { } next ? $"Once that is renewed, it stays yes until {Say.Day(next)}." : "Once that is renewed, nothing else ends it.";

    /// <summary>The doubt of the answer in a sentence; where nobody gave one, for how many things rather than for which addresses.</summary>
    public static string Doubt(DoubtValues doubt) => doubt is { Complete: true, Worst: null, Missing.Count: > 0 }
        ? $"There is no number for the doubt: for {Say.Count(doubt.Missing.Count, "thing", "things")} that the answer rests on nobody gave one."
        : Say.Capital(DoubtText.Line(doubt)) + ".";

    /// <summary>How many faults stand in the way.</summary>
    public static string Faults(Assessment assessment)
    {
        var errors = assessment.Findings.Count(f => f.Severity is Severity.Error && f.WaivedBy is null);
        return string.Create(CultureInfo.InvariantCulture, $"{Say.Count(errors, "fault stands", "faults stand")} between this case and a yes.");
    }
}
