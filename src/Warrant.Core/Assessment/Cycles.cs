namespace Warrant.Core;

/// <summary>Where an argument rests on itself: through premises, side-claims, assumptions, the challenges on any of these and their answers.</summary>
static class Cycles
{
    /// <summary>A cycle for every reference that closes one, met from the top and then from each other element. The last element of each names the first.</summary>
    public static IEnumerable<IReadOnlyList<Element>> Find(SafetyCase safetyCase)
    {
        var attacks = safetyCase.Challenges.Where(c => c.Target is not null).OrderBy(c => c.Id, StringComparer.Ordinal).ToLookup(c => c.Target!.Value.Value.Split('/')[0]);
        var state = new byte[safetyCase.Elements.Count];
        var path = new List<(Element Element, IEnumerator<string> Next)>();
        var found = 0;
        foreach (var start in Starts(safetyCase, state))
        {
            if (state[start.Index] != 0) continue;
            Enter(start);
            while (path.Count > 0)
            {
                var (element, next) = path[^1];
                if (!next.MoveNext())
                {
                    state[element.Index] = Done;
                    path.RemoveAt(path.Count - 1);
                    continue;
                }
                if (safetyCase[next.Current] is not { } other) continue;
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
            path.Add((element, Next(element, attacks).GetEnumerator()));
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

    static IEnumerable<string> Next(Element element, ILookup<string, Challenge> attacks)
    {
        if (element is Claim or Assumption)
            foreach (var id in Reach.Support(element)) yield return id;
        if (element is Challenge { Answer: { } answer, Status: ChallengeStatus.Answered }) yield return answer.Value;
        if (element is Claim or Assumption or EvidenceItem)
            foreach (var challenge in attacks[element.Id]) yield return challenge.Id;
    }
}
