using System.Text.RegularExpressions;

namespace Warrant.Core;

static partial class RevocableComfort
{
    public static readonly Rule Rule = new("WR210", "revocable-comfort", Severity.Error, Check);

    static IEnumerable<Finding> Check(Inspection on)
    {
        if (!IsIrrevocable(on.Case)) yield break;
        var told = new HashSet<Monitor>();
        foreach (var assumption in on.Case.Assumptions)
        {
            if (!on.Uses(assumption)) continue;
            // `restrict` is the language's word for a ban or a rate limit.
            if (on.Case.Find<Monitor>(assumption.Monitor?.Value) is { Then: { Value: "restrict" or "suspend" or "withdraw" } then } monitor && told.Add(monitor))
                yield return Rule.Find(then.At, monitor.Id, $"`{monitor.Id}` would {then.Value}, but weights that are out cannot be called back, so `{assumption.Id}` has no comfort from it");
            foreach (var text in new[] { assumption.Text, assumption.Because })
            {
                if (text is not { } said || Wording.Find(on.Case, said, Undoing()) is not [var word, ..]) continue;
                yield return Rule.Find(word.At, assumption.Id, $"`{assumption.Id}` counts on `{word.Match.Value}`, but weights that are out cannot be called back",
                    "argue as if whoever has the weights runs them alone and for ever");
                break;
            }
        }
    }

    static bool IsIrrevocable(SafetyCase safetyCase) =>
        safetyCase.Decision?.Action?.Value == "publish-weights"
        || safetyCase.Find<SystemConfiguration>(safetyCase.Decision?.System?.Value) is { } system && safetyCase.Field(system, "weights-open") == "yes";

    [GeneratedRegex(@"\b(suspend(s|ed|ing)?|suspensions?|withdraw(s|n|als?|ing)?|patch(es|ed|ing)?|ban(s|ned|ning)?|rate[-\s]+limit(s|ed|ing)?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Undoing();
}
