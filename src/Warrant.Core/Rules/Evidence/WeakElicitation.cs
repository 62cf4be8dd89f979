using System.Text.RegularExpressions;

namespace Warrant.Core;

static partial class WeakElicitation
{
    public static readonly Rule Rule = new("WR306", "weak-elicitation", Severity.Error, Check) { ReportsAbsence = true };

    static readonly string[] fields = ["refusals", "finetuning", "scaffold", "attempts", "budget", "contamination", "awareness", "sandbagging"];

    static IEnumerable<Finding> Check(Inspection on)
    {
        foreach (var item in on.Charges.Where(c => c.Charge is { Category: "inability", Side: false } && Shows(c.Item)).Select(c => c.Item).Distinct())
        {
            var said = new Fields(item.Node).Inner("elicitation");
            var lacking = fields.Where(field => !Says(said, field)).ToList();
            if (lacking.Count > 0)
                yield return Rule.Find(item.KeyAt("elicitation"), item.Id,
                    $"`{item.Id}` stands for an inability and does not say {Names.And(lacking)}, so a failure may be want of trying", "elicitation: { refusals: …, finetuning: …, sandbagging: … }; what was not checked must be checked");
            if (said?.Text("refusals") is { } refusals && AsFailure().IsMatch(refusals.Value))
                yield return Rule.Find(refusals.At, item.Id, $"`{item.Id}` counts a refusal as a failure, and what a model will not do is not what it cannot do", "run a model that does not refuse, or count refusals as missing");
            if (item.Missing.HasFlag(MissingPolicy.Refused))
                yield return Rule.Find(item.KeyAt("missing"), item.Id, $"`{item.Id}` leaves out what was refused, and what a model will not do is not what it cannot do", "run a model that does not refuse, or let refusals count as missing");
        }
    }

    // What was measured, or what somebody says was: minutes and reviews elicit nothing.
    static bool Shows(EvidenceItem item) => !item.NotUsed && (item.HasObservations || item.EvidenceKind is { Value: "capability-evaluation" });

    static bool Says(Fields? elicitation, string field) =>
        elicitation is { } said && said.Texts(field) is { Length: > 0 } texts && !texts.All(text => Placeholder.Is(text.Value) || IsCheck(field) && Unchecked().IsMatch(text.Value));

    static bool IsCheck(string field) => field is "contamination" or "awareness" or "sandbagging";

    // "none" is an answer for a scaffold, and no answer where something was to be checked.
    [GeneratedRegex(@"^\W*(no|none|false|open|not (yet )?(been )?(checked|tested|done)( yet)?|unchecked|untested)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unchecked();

    [GeneratedRegex(@"\b(counts?|counted|scores?|scored|marked|taken|treated)\b[^.;]{0,80}\b(failures?|failed|fails?|incorrect|wrong|unsolved|zero|0)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AsFailure();
}
