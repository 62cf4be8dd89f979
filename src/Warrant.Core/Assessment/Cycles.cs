namespace Warrant.Core;

/// <summary>Where an argument rests on itself: through premises, side-claims, assumptions, the challenges on any of these and their answers.</summary>
static class Cycles
{
    /// <summary>A cycle for every reference that closes one, met from the top and then from each other element. The last element of each names the first.</summary>
    /// <param name="challenges">Those that exist.</param>
    public static IEnumerable<IReadOnlyList<Element>> Find(SafetyCase safetyCase, IEnumerable<Challenge> challenges)
    {
        var besides = Besides(safetyCase, challenges);
        var state = new byte[safetyCase.Elements.Count];
        var path = new List<(Element Element, int Next)>();
        var found = 0;
        foreach (var start in Starts(safetyCase, state))
        {
            if (state[start.Index] != 0) continue;
            Enter(start);
            while (path.Count > 0)
            {
                var (element, next) = path[^1];
                if (Next(safetyCase, besides, element, next) is not { } other)
                {
                    state[element.Index] = Done;
                    path.RemoveAt(path.Count - 1);
                    continue;
                }
                path[^1] = (element, next + 1);
                if (state[other.Index] == 0) Enter(other);
                else if (state[other.Index] == Open)
                {
                    yield return [.. path.SkipWhile(p => p.Element != other).Select(p => p.Element)];
                    if (++found == Most) yield break;
                }
            }
        }

        void Enter(Element element)
        {
            state[element.Index] = Open;
            path.Add((element, 0));
        }
    }

    // The top comes first, so that a cycle is named as a reader meets it who comes from above; then by id, so that the order of files does not matter.
    static IEnumerable<Element> Starts(SafetyCase safetyCase, byte[] state)
    {
        if (safetyCase.TopClaim is { } top) yield return top;
        foreach (var element in safetyCase.Elements.Where(e => state[e.Index] == 0).OrderBy(e => e.Id, StringComparer.Ordinal)) yield return element;
    }

    const byte Open = 1, Done = 2;

    // Each is as long as the argument is deep; a hundred are enough to mend first.
    const int Most = 100;

    // What an element rests on comes first, then the answer of a challenge, then the challenges on the element.
    static Element? Next(SafetyCase safetyCase, List<Element>?[] besides, Element element, int n)
    {
        var support = element is Claim or Assumption or EvidenceItem ? safetyCase.Links.Of(element) : [];
        if (n < support.Length) return support[n];
        return besides[element.Index] is { } more && n - support.Length < more.Count ? more[n - support.Length] : null;
    }

    static List<Element>?[] Besides(SafetyCase safetyCase, IEnumerable<Challenge> challenges)
    {
        var besides = new List<Element>?[safetyCase.Elements.Count];
        foreach (var challenge in challenges.OrderBy(c => c.Id, StringComparer.Ordinal))
        {
            if (challenge is { Answer: { } answer, Status: ChallengeStatus.Answered } && safetyCase[answer.Value] is { } answering) Add(challenge, answering);
            // A challenge on a criterion, a risk or a system is one on every claim about it.
            if (challenge.Target is { } target && safetyCase[target.Value.Split('/')[0]] is { } named and not (Challenge or Person or Trigger)) Add(named, challenge);
        }
        return besides;

        void Add(Element element, Element other) => (besides[element.Index] ??= []).Add(other);
    }
}
