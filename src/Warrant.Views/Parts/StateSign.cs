using System.Globalization;
using Warrant.Core;

namespace Warrant.Views;

/// <summary>How an element stands: a mark, a word and a class for the colour, always all three.</summary>
/// <param name="Css">`good`, `weak`, `open`, `bad` or `plain`.</param>
public readonly record struct StateSign(string Mark, string Word, string Css)
{
    public static StateSign Of(Assessment assessment, Element element) => element switch
    {
        Person or Trigger => new("", "", "plain"),
        Challenge challenge => OfChallenge(assessment, challenge),
        Criterion or Risk or Definition or SystemConfiguration or Core.Monitor when assessment.Third[element.Index] is Standing.Holds => new("·", "not in doubt", "plain"),
        _ => Of(assessment, element.Index),
    };

    /// <param name="node">A node of the formula: an element, a step, a leg, the case as a whole.</param>
    public static StateSign Of(Assessment assessment, int node) => (assessment.Third[node], assessment.First[node]) switch
    {
        (Standing.Holds, _) => new("✓", "holds", "good"),
        (_, Standing.Fails) => new("✗", "fails", "bad"),
        (_, Standing.Holds) when assessment.IsStale(node) => new("~", "out of date", "weak"),
        (_, Standing.Holds) => new("~", "does not count", "weak"),
        _ => new("?", "not shown", "open"),
    };

    static StateSign OfChallenge(Assessment assessment, Challenge challenge)
    {
        if (challenge.On is { } on && on.Value > assessment.AsOf) return new("·", string.Create(CultureInfo.InvariantCulture, $"raised later, on {Say.Day(on.Value)}"), "plain");
        if (assessment.Third[challenge.Index] is Standing.Holds) return challenge.Status is ChallengeStatus.Accepted ? new("!✓", "accepted", "weak") : new("!✓", Said(challenge), "good");
        if (assessment.First[challenge.Index] is Standing.Fails) return new("!✗", "shown to be right", "bad");
        return challenge.Status is ChallengeStatus.Open ? new("!?", "open", "open") : new("!?", $"{Said(challenge)}, but not cleared", "open");
    }

    static string Said(Challenge challenge) => challenge.Status.ToString().ToLowerInvariant();
}
