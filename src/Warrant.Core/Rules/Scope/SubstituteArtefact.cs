using System.Text.RegularExpressions;

namespace Warrant.Core;

static partial class SubstituteArtefact
{
    public static readonly Rule Rule = new("WR205", "substitute-artefact", Severity.Error, Check);

    static IEnumerable<Finding> Check(Inspection on)
    {
        HashSet<string>? legs = null, systems = null;
        foreach (var claim in on.Case.Claims)
        {
            if (claim.Step is not { } step || !on.Uses(claim)) continue;
            foreach (var premise in step.Premises)
            {
                if (on.Case.Find<EvidenceItem>(premise.Value) is not { NotUsed: false } evidence || Type(evidence) is not { } type) continue;
                if (!IsAboutSystem(on.Case, claim, legs ??= Legs(on.Case), systems ??= Systems(on.Case))) continue;
                yield return Rule.Find(premise.At, step.Address, $"`{evidence.Id}` is a {type}, which does not show by itself what `{claim.Id}` says about the system",
                    "put a claim between that says what it shows, and beside it the evidence that this was done here");
            }
        }
    }

    static string? Type(EvidenceItem evidence) =>
        new Fields(evidence.Node).Inner("source")?.Text("type") is { } type && Substitute().Match(type.Value.Replace('-', ' ')) is { Success: true } m ? m.Value.ToLowerInvariant() : null;

    // The claim between speaks of rules and duties. What is the top or a leg, has a system, criterion or risk in its context, or names a system, is about the system itself.
    static bool IsAboutSystem(SafetyCase safetyCase, Claim claim, HashSet<string> legs, HashSet<string> systems) =>
        claim == safetyCase.TopClaim || legs.Contains(claim.Id)
        || claim.Context.Any(c => safetyCase[c.Value] is SystemConfiguration or Criterion or Risk)
        || claim.Text is { } text && (TheSystem().IsMatch(text.Value) || Words(text.Value).Any(systems.Contains));

    static HashSet<string> Legs(SafetyCase safetyCase) => [.. safetyCase.Claims.SelectMany(c => c.Step?.Legs ?? []).Select(l => l.Claim.Value)];

    static HashSet<string> Systems(SafetyCase safetyCase) =>
        [.. safetyCase.Systems.SelectMany(s => new[] { s.Id, s.Own("model"), s.Own("family") }).OfType<string>().Select(n => n.ToLowerInvariant())];

    // Each word, and each two words that follow each other: names such as `Atlas 2` have a space.
    static IEnumerable<string> Words(string text)
    {
        string? before = null;
        foreach (Match word in Word().Matches(text.ToLowerInvariant()))
        {
            yield return word.Value;
            if (before is not null) yield return $"{before} {word.Value}";
            before = word.Value;
        }
    }

    [GeneratedRegex(@"\b(framework|policy|certificate|model card|system card|register|filing)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Substitute();

    [GeneratedRegex(@"\b(this|the) (model|system)\b(?! cards?\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TheSystem();

    [GeneratedRegex(@"\w+(?:[.-]\w+)*")]
    private static partial Regex Word();
}
