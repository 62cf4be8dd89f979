using System.Globalization;
using Warrant.Core;
using Warrant.Record;

namespace Warrant.Cli;

/// <summary>An act on one line.</summary>
static class ActText
{
    public static string Line(Act act) => string.Create(CultureInfo.InvariantCulture, $"{act.Sequence,5}  {act.At:yyyy-MM-dd'T'HH:mm:ss'Z'}  {Plain.Line(act.By),-12}  {act.Kind,-19}  {Plain.Short(Of(act.Body), 120)}").TrimEnd();

    static string Of(ActBody body) => body switch
    {
        Baseline b => $"{b.Action}, {b.System.Id}, answers {(b.Answer ? "yes" : "no")}",
        ReviewOpened b => $"{b.Id} by {b.Reviewer}: {b.Scope}",
        ReviewSubmitted b => $"{b.Id}: independence {b.Independence}, {b.Findings.Count} findings",
        DecisionTaken b => string.Create(CultureInfo.InvariantCulture, $"{b.Outcome} {b.Action} on baseline {b.Baseline} until {b.Until:yyyy-MM-dd}"),
        ChallengeRaised b => $"{b.Id} {b.Attack} {b.Target}: {b.Text}",
        ChallengeTriaged b => $"{b.Id} {b.Outcome}: {b.Because}",
        ChallengeAct b => b.Id,
        ConditionMet b => $"{b.Id} of decision {b.Decision}",
        SystemChanged b => $"{b.System} ({string.Join(", ", b.Changed)}): {b.Text}",
        IncidentReported b => $"{b.System}: {b.Text}",
        Suspended b => b.Because,
        Reinstated b => b.Because,
        Revoked b => $"decision {b.Decision}: {b.Because}",
        Superseded b => $"decision {b.Decision} by {b.Successor}",
        WaiverGranted b => $"{b.Finding} on {b.Element}: {b.Because}",
        ExpectationSealed b => b.Evidence,
        MeasurementAttested b => b.Evidence,
        _ => "",
    };
}
