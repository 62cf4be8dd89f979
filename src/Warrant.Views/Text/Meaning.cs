using System.Globalization;
using Warrant.Core;

namespace Warrant.Views;

/// <summary>What it means that an element stands as it does, in a sentence.</summary>
static class Meaning
{
    public static string Of(Assessment assessment, Element element) => element switch
    {
        Challenge challenge => OfChallenge(assessment, challenge),
        Criterion or Risk or Definition or SystemConfiguration or Core.Monitor when assessment.Third[element.Index] is Standing.Holds => "Nothing that is said against it stands.",
        _ => (assessment.Third[element.Index], assessment.First[element.Index]) switch
        {
            (Standing.Holds, _) => element is Claim ? "Everything that it needs holds, is fresh and has no fault that counts." : "It is there, fresh, and without a fault that counts.",
            (_, Standing.Fails) => "What is there speaks against it.",
            (_, Standing.Holds) when assessment.IsStale(element.Index) => "It was shown, but something that it needs is out of date.",
            (_, Standing.Holds) => "It would hold, but a fault in it or below it stands in the way.",
            _ => "Reasons to believe it are missing. That is no proof of the opposite.",
        },
    };

    static string OfChallenge(Assessment assessment, Challenge challenge)
    {
        if (challenge.On is { } on && on.Value > assessment.AsOf) return "It does not exist yet on the day of this report.";
        if (assessment.Third[challenge.Index] is Standing.Holds) return challenge.Status is ChallengeStatus.Accepted ? "The doubt is not answered. Somebody who may do so lives with it." : "It no longer stands in the way of anything.";
        return assessment.First[challenge.Index] is Standing.Fails ? "It has been shown to be right, so what it attacks cannot count." : "Until it is cleared, what it attacks does not count.";
    }

    /// <summary>What is wrong with an element itself, and what it lacks. Empty where it holds.</summary>
    public static (IReadOnlyList<string> Itself, IReadOnlyList<string> Lacks) Want(Assessment assessment, Element element)
    {
        if (assessment.Formula.Node(element.Id) is not { } node || assessment.Third[node] is Standing.Holds) return ([], []);
        var own = Grounds.Of(assessment, node).Where(g => g.Why is not null).Select(g => g.Why!).Distinct().ToList();
        return (own, Grounds.Lacking(assessment, node));
    }

    /// <summary>Until when a ground of an element is current: `until 31 March 2027`; null where it has no end of its own.</summary>
    public static string? Until(Assessment assessment, Element element)
    {
        var ends = Grounds.Of(assessment, element.Index).Select(g => g.Until).Where(d => d > DateOnly.MinValue && d < DateOnly.MaxValue).ToList();
        return ends.Count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{Say.Day(ends.Min())}");
    }
}
