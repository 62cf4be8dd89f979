namespace Warrant.Core;

/// <summary>What hangs below an element of a map: an element, its part in the step, and what it is to the one above.</summary>
/// <param name="Aside">It carries no premise: where something is both, it is drawn as the premise.</param>
/// <param name="OfStep">It hangs from the step where that is drawn.</param>
readonly record struct MapBranch(Element Element, string? Role, bool Aside, bool OfStep, MapRelation Relation);

/// <summary>What each element leads to, in source order.</summary>
sealed class MapBranches
{
    readonly SafetyCase safetyCase;
    readonly ILookup<string, Challenge> attacks;
    readonly ILookup<string, EvidenceItem> against;

    public MapBranches(SafetyCase safetyCase)
    {
        this.safetyCase = safetyCase;
        attacks = safetyCase.Challenges.Where(c => c.Target is not null).ToLookup(c => c.Target!.Value.Value);
        var taken = safetyCase.Challenges.SelectMany(c => c.Grounds).Select(g => g.Value).ToHashSet();
        // What a challenge has taken up hangs from that challenge.
        against = safetyCase.Evidence.Where(e => e.Against is not null && !taken.Contains(e.Id)).ToLookup(e => e.Against!.Value.Value);
    }

    public IEnumerable<Challenge> On(string address) => attacks[address];

    public List<MapBranch> Of(Element element)
    {
        var found = new List<MapBranch>();
        var seen = new HashSet<Element>();
        switch (element)
        {
            case Claim claim:
                if (claim.Step is { } step) Add(step);
                foreach (var item in against[claim.Id]) Take(item, "against", true, false, MapRelation.Challenges);
                break;
            case Challenge challenge:
                foreach (var ground in challenge.Grounds) Name(ground.Value, "ground", true, false, MapRelation.Supports);
                if (challenge.Answer is { } answer) Name(answer.Value, "answer", true, false, MapRelation.Challenges);
                break;
        }
        foreach (var challenge in attacks[element.Id]) Take(challenge, null, true, false, MapRelation.Challenges);
        return found;

        void Add(Step step)
        {
            foreach (var premise in step.Premises) Name(premise.Value, null, false, true, MapRelation.Supports);
            foreach (var leg in step.Legs) Name(leg.Claim.Value, null, false, true, MapRelation.Supports);
            foreach (var side in step.Sides) Name(side.Value.Value, side.Name, true, true, MapRelation.Supports);
            foreach (var bridge in step.Bridges.GroupBy(b => b.Value.Value))
                Name(bridge.Key, $"bridges {string.Join(", ", bridge.Select(b => b.Name))}", true, true, MapRelation.Supports);
            if (step.Independent is { } independent) Name(independent.Value, "independence", true, true, MapRelation.Supports);
            foreach (var challenge in attacks[step.Address]) Take(challenge, null, true, true, MapRelation.Challenges);
            foreach (var leg in step.Legs)
                // The doubt about a leg stands with the words why that leg suffices, where there are any.
                if (leg.Warrant is null) foreach (var challenge in attacks[leg.Address]) Take(challenge, null, true, true, MapRelation.Challenges);
        }

        void Name(string id, string? role, bool aside, bool ofStep, MapRelation relation)
        {
            if (safetyCase[id] is Claim or EvidenceItem) Take(safetyCase[id]!, role, aside, ofStep, relation);
        }

        void Take(Element to, string? role, bool aside, bool ofStep, MapRelation relation)
        {
            if (seen.Add(to)) found.Add(new(to, role, aside, ofStep, relation));
        }
    }
}
