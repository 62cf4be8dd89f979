namespace Warrant.Core;

/// <summary>Builds the formula from the case, once. What each kind of element needs is in concepts.md; this is that page as code.</summary>
sealed class FormulaBuilder
{
    readonly SafetyCase safetyCase;
    readonly GroundStates states;
    readonly List<int> need = [];
    readonly List<Link> edges = [];
    readonly int never;

    /// <param name="attacked">False: as if nobody had challenged anything.</param>
    public FormulaBuilder(SafetyCase safetyCase, GroundStates states, bool attacked = true)
    {
        (this.safetyCase, this.states) = (safetyCase, states);
        foreach (var _ in safetyCase.Elements) need.Add(Formula.All);
        never = Node(1, null);
        Root = Node(Formula.All, null);
        Steps = new int[safetyCase.Elements.Count];
        Array.Fill(Steps, -1);
        foreach (var claim in safetyCase.Claims) if (claim.Step is { } step) StepShell(step);
        foreach (var element in safetyCase.Elements) Add(element);
        foreach (var challenge in attacked ? states.Challenges : []) Strike(challenge);
        foreach (var evidence in attacked ? states.UntakenAgainst : []) Against(evidence);
        Top();
    }

    public List<Ground> Grounds { get; } = [];
    public List<string?> Owners { get; } = [];
    public int Root { get; }
    public int[] Steps { get; }
    public Dictionary<string, int> Legs { get; } = [];
    public Dictionary<int, int[]> OpenWithGrounds { get; } = [];
    public Dictionary<int, int> Faults { get; } = [];

    // The node that an undercutting challenge removes: the warrant of a step.
    readonly Dictionary<int, int> warrants = [];

    public Formula Build() => new(need, edges);

    int Node(int needs, string? owner)
    {
        need.Add(needs);
        Owners.Add(owner);
        return need.Count - 1;
    }

    int Leaf(GroundKind kind, string address, GroundState state)
    {
        var node = Node(Formula.Leaf, address);
        Grounds.Add(new(kind, node, address, state.Standing, state.Until, state.Why));
        return node;
    }

    void Edge(int parent, int child, bool falsity = false) => edges.Add(new(parent, child, falsity));

    // Steps and warrants get their nodes first, for a challenge or a claim further up may name them.
    void StepShell(Step step)
    {
        Steps[step.Claim.Index] = Node(Formula.All, step.Address);
        if (step.Kind is StepKind.Alternatives)
        {
            foreach (var leg in step.Legs)
                if (!Legs.ContainsKey(leg.Address)) Legs.Add(leg.Address, Node(Formula.All, leg.Address));
        }
        else warrants.Add(Steps[step.Claim.Index], Node(Formula.All, step.Address));
    }

    void Add(Element element)
    {
        if (element.Again.Count > 0) Edge(element.Index, never);
        switch (element)
        {
            case Claim claim: Develop(claim); break;
            case EvidenceItem evidence:
                Edge(evidence.Index, Leaf(GroundKind.Evidence, evidence.Id, states.Of(evidence)), falsity: true);
                if (evidence.System is { } system) Need(evidence.Index, system.Value, e => e is SystemConfiguration);
                if (safetyCase.Find<EvidenceItem>(evidence.Measure?.Baseline) is { } baseline && baseline != evidence) Edge(evidence.Index, Fault(baseline));
                break;
            case Assumption assumption:
                Edge(assumption.Index, Leaf(GroundKind.Assumption, assumption.Id, states.Of(assumption)));
                if (assumption.Monitor is { } monitor) Need(assumption.Index, monitor.Value, e => e is Monitor);
                break;
        }
    }

    // What is wrong with a log is wrong with every comparison with it, whether or not the log is a ground itself.
    int Fault(EvidenceItem log)
    {
        if (Faults.TryGetValue(log.Index, out var node)) return node;
        Faults.Add(log.Index, node = Node(Formula.All, log.Id));
        Edge(log.Index, node);
        return node;
    }

    void Develop(Claim claim)
    {
        if (claim.Step is null || claim.Undeveloped is not null)
            Edge(claim.Index, Leaf(GroundKind.Undeveloped, claim.Id, new(Standing.Unknown, DateOnly.MaxValue,
                claim.Step is null ? claim.Undeveloped is null ? "it has no step" : "it is not developed" : "it has a step and is marked as undeveloped")));
        if (claim.Step is { } step) Edge(claim.Index, Infer(step), falsity: true);
        foreach (var context in claim.Context) Need(claim.Index, context.Value, IsContext);
    }

    int Infer(Step step)
    {
        var node = Steps[step.Claim.Index];
        if (step.Kind is StepKind.Alternatives) Alternatives(step, node);
        else Premises(step, node);
        foreach (var side in step.Sides)
        {
            Need(node, side.Value.Value, e => e is Claim);
            if (side.Name == "complete" && safetyCase.Find<Claim>(side.Value.Value) is { } complete)
                Edge(complete.Index, Leaf(GroundKind.Coverage, complete.Id, states.Coverage(complete, step)));
        }
        foreach (var bridge in step.Bridges) Need(node, bridge.Value.Value, e => e is Claim);
        foreach (var assumed in step.Assuming) Need(node, assumed.Value, e => e is Assumption);
        if (step.From is { } from) Need(node, from.Value, e => e is SystemConfiguration);
        foreach (var bound in step.Together) Need(node, bound.Value, e => e is EvidenceItem);
        if (step.Together.Length > 0) Edge(node, Leaf(GroundKind.Together, step.Address, states.Together(step)));
        if (step.Kinds != 1) Edge(node, never);
        return node;
    }

    void Premises(Step step, int node)
    {
        var carries = step.Kind is StepKind.Decomposition or StepKind.Evidence;
        foreach (var premise in step.Premises) Need(node, premise.Value, e => e is Claim or EvidenceItem { IsAgainst: false } or Assumption, carries);
        if (step.Premises.Length == 0) Edge(node, never);
        var warrant = warrants[node];
        Edge(warrant, Leaf(GroundKind.Warrant, step.Address, states.Warrant(step.Because is not null || step.Sides.Length > 0)));
        Edge(node, warrant);
        if (step.Kind is not StepKind.Calculation) return;
        Edge(node, Leaf(GroundKind.Calculation, step.Address, states.Of(step)));
        // A number is worth no more than what it was taken from, named as a premise or not.
        foreach (var input in step.With)
            if (Calculating.Origin(safetyCase, input.Value.Value) is { } origin) Edge(node, origin.Index);
    }

    // At least k different legs; each leg is its claim and its own warrant.
    void Alternatives(Step step, int node)
    {
        var legs = Node(step.AtLeast?.Value ?? 1, step.Address);
        var seen = new HashSet<string>();
        foreach (var leg in step.Legs)
        {
            if (!seen.Add(leg.Claim.Value)) continue;
            var own = Legs[leg.Address];
            Need(own, leg.Claim.Value, e => e is Claim);
            Edge(own, Leaf(GroundKind.Warrant, leg.Address, states.Warrant(leg.Warrant is not null)));
            Edge(legs, own);
        }
        Edge(node, legs);
    }

    void Need(int node, string id, Func<Element, bool> fits, bool falsity = false)
    {
        if (safetyCase[id] is { } element && fits(element)) Edge(node, element.Index, falsity);
        else Edge(node, never);
    }

    void Strike(Challenge challenge)
    {
        Clearing(challenge);
        if (challenge.Target is not { } target) return;
        var slash = target.Value.IndexOf('/');
        if (slash < 0)
        {
            // A challenge of the wrong kind for its target was reported; it still counts against what it names.
            // What doubts a log doubts every comparison with it.
            if (safetyCase[target.Value] is EvidenceItem log)
                foreach (var compared in safetyCase.ComparedWith(log.Id)) Edge(compared.Index, challenge.Index);
            if (safetyCase[target.Value] is { } element)
                Edge(element.Index, challenge.Index, element is Claim && challenge.Attack is Attack.Rebuts);
        }
        else if (Legs.TryGetValue(target.Value, out var leg)) Edge(leg, challenge.Index);
        else if (safetyCase[target.Value[..slash]] is Claim claim && target.Value.AsSpan(slash) is "/step" && Steps[claim.Index] is var step and >= 0)
            Edge(warrants.GetValueOrDefault(step, step), challenge.Index);
    }

    void Clearing(Challenge challenge)
    {
        var state = states.Of(challenge);
        Edge(challenge.Index, Leaf(challenge.Status is ChallengeStatus.Accepted ? GroundKind.Acceptance : GroundKind.Challenge, challenge.Id, state), falsity: true);
        if (challenge.Status is ChallengeStatus.Answered)
            Need(challenge.Index, challenge.Answer?.Value ?? "", e => e is Claim);
        if (state.Standing is Standing.Unknown)
            Shown(challenge.Index, challenge.Grounds.Select(g => g.Value));
    }

    void Shown(int challenge, IEnumerable<string> grounds) =>
        OpenWithGrounds[challenge] = [.. grounds.Select(g => safetyCase[g]).OfType<Element>().Where(e => e is EvidenceItem or Claim).Select(e => e.Index)];

    // Evidence against a claim that nobody has taken up is itself an open challenge on it.
    void Against(EvidenceItem evidence)
    {
        if (safetyCase.Find<Claim>(evidence.Against?.Value) is not { } claim) return;
        var challenge = Node(Formula.All, evidence.Id);
        Edge(challenge, Leaf(GroundKind.Challenge, evidence.Id, new(Standing.Unknown, DateOnly.MaxValue, $"it speaks against `{claim.Id}` and no challenge takes it up")));
        OpenWithGrounds[challenge] = [evidence.Index];
        Edge(claim.Index, challenge, falsity: true);
    }

    static bool IsContext(Element e) => e is SystemConfiguration or Criterion or Risk or Definition;

    void Top()
    {
        if (safetyCase.TopClaim is { } top) Edge(Root, top.Index, falsity: true);
        else Edge(Root, never);
        if (safetyCase.Decision?.System is { } system) Need(Root, system.Value, e => e is SystemConfiguration);
        foreach (var assumed in safetyCase.Decision?.Assuming ?? []) Need(Root, assumed.Value, e => e is Assumption);
    }
}
