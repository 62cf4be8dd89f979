using System.Text.RegularExpressions;

namespace Warrant.Core;

static partial class PerTrialBound
{
    public static readonly Rule Rule = new("WR313", "per-trial-bound", Severity.Error, Check);

    static readonly System.Buffers.SearchValues<string> words = System.Buffers.SearchValues.Create(
        ["year", "quarter", "month", "week", "day", "hour", "minute", "illion", "thousand"], StringComparison.OrdinalIgnoreCase);

    static IEnumerable<Finding> Check(Inspection on)
    {
        Dictionary<Claim, EvidenceItem>? reaching = null;
        foreach (var claim in on.Case.Claims)
        {
            if (claim.Text is not { } text || !text.Value.AsSpan().ContainsAny(words) || !on.Uses(claim) || Wording.Find(on.Case, text, Rate()) is not [var found, ..]) continue;
            if (!(reaching ??= Reaching(on)).TryGetValue(claim, out var item)) continue;
            yield return Rule.Find(found.At, claim.Id, $"`{claim.Id}` states how much there is in `{found.Match.Value.Trim()}`, and rests on `{item.Id}`, which says how often one trial goes wrong, with no calculation between",
                "put a calculation step between, with the number of trials as one of its inputs");
        }
    }

    // From the evidence upwards, through steps that leave a number what it is. A closure for each claim would be quadratic.
    static Dictionary<Claim, EvidenceItem> Reaching(Inspection on)
    {
        var above = new Dictionary<string, List<Claim>>();
        foreach (var claim in on.Case.Claims)
        {
            if (claim.Step is not { Kind: StepKind.Evidence or StepKind.Decomposition or StepKind.Concretion or StepKind.Alternatives } step) continue;
            foreach (var id in step.Premises.Select(p => p.Value).Concat(step.Legs.Select(l => l.Claim.Value)))
            {
                if (!above.TryGetValue(id, out var claims)) above[id] = claims = [];
                claims.Add(claim);
            }
        }
        var reaching = new Dictionary<Claim, EvidenceItem>();
        var todo = new Queue<(string Id, EvidenceItem Item)>(on.Case.Evidence.Where(IsPerTrial).Select(item => (item.Id, item)));
        while (todo.TryDequeue(out var next))
            foreach (var claim in above.GetValueOrDefault(next.Id) ?? [])
                if (reaching.TryAdd(claim, next.Item)) todo.Enqueue((claim.Id, next.Item));
        return reaching;
    }

    static bool IsPerTrial(EvidenceItem item) => item is { HasObservations: true, NotUsed: false, Measure.Kind: MeasureKind.Mean or MeasureKind.Rate or MeasureKind.PassAtK };

    // Repeats are bounded: a text of a megabyte must not cost its square. "Within a day" and "have a day" are times. A rate has a number or the name of many things before it: "once a year", "incidents a year".
    [GeneratedRegex("""
        \b(?:once|twice|one\s{1,4}\w{1,30}|\d[\d.,]{0,20}|ten|hundred|thousand|million
            |(?!(?:takes|lasts|needs|less|does|gets|gives|spends|costs|has|was|is|its|this|works|unless|across|versus|us)\s)[a-z-]{1,30}s)\s{1,4}an?\s+(?:year|quarter|month|week|day|hour|minute)\b
        |\b(?:per|each|every)\s+(?:year|quarter|month|week|day|hour|minute)\b
        |\bonce\s+in\s+[\w\s-]{1,20}?\b(?:years?|months?|weeks?|days?)\b
        |\b(?:per|in|of|over|among|out\sof)\s+(?:[\d.,]+|an?|one|ten|a\shundred)\s*(?:million|thousand|billion)\s+(?:requests|queries|attempts|calls|conversations|sessions|messages|prompts|tokens|actions|tasks)\b
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Rate();
}
