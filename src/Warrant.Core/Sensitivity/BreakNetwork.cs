namespace Warrant.Core;

/// <summary>A part of the argument as it holds now, as a function of what holds and might fail: evidence, assumptions, warrants, acceptances, waivers, and the causes that legs share.</summary>
sealed class BreakNetwork : FormulaNetwork
{
    readonly Assessment assessment;
    readonly CaseFormula formula;
    readonly bool[] blocked;
    readonly Dictionary<int, List<int>> causes = [], waivers = [];
    readonly Dictionary<int, int> instead = [];
    readonly Dictionary<string, int> byName = [];
    readonly Func<FactorKind, bool> counts;
    readonly IReadOnlySet<string>? spared;
    readonly bool hopeful;

    /// <param name="roots">The nodes that are asked about.</param>
    /// <param name="need">How many of them must hold.</param>
    /// <param name="counts">The kinds of factors that may fail; the others stay as they are.</param>
    /// <param name="shared">The causes that legs share, with the items that have them; null to leave out causes, and with them the baselines of comparisons.</param>
    /// <param name="replaced">By node: a factor of its own in place of the node with all that is below it.</param>
    /// <param name="hopeful">What does not hold, for itself or for a finding, counts as if it did: the least doubt is asked for.</param>
    /// <param name="spared">Names of elements that do not fail; null for none.</param>
    public BreakNetwork(Assessment assessment, IReadOnlyList<int> roots, int need, Func<FactorKind, bool> counts, IReadOnlyList<SharedCause>? shared = null,
        IReadOnlyDictionary<int, string>? replaced = null, IReadOnlySet<string>? spared = null, bool hopeful = false)
        : base(assessment.Formula.Formula)
    {
        this.counts = counts;
        (this.assessment, formula) = (assessment, assessment.Formula);
        (this.spared, this.hopeful) = (spared, hopeful);
        blocked = assessment.Blocked;
        foreach (var cause in shared ?? [])
            foreach (var item in cause.Items.SelectMany(i => assessment.Case.ComparedWith(i.Id).Prepend(i)).Distinct())
                Add(causes, item.Index, Gate(FactorKind.Cause, cause.Name, null, cause.Label));
        if (shared is not null) Baselines();
        foreach (var finding in assessment.Findings.Where(f => f is { WaivedBy: not null, Rule.Severity: Severity.Error }))
            Add(waivers, Blocking.Node(formula, finding), Gate(FactorKind.Waiver, $"{finding.Rule.Code} on {finding.Element ?? assessment.Case.Whole}", null));
        foreach (var (node, name) in replaced ?? new Dictionary<int, string>())
            instead[node] = Gate(FactorKind.Argued, name, null);
        Network = To.Build(To.AtLeast(need, [.. roots.Select(Make)]), Factors.Count);
    }

    public List<Factor> Factors { get; } = [];
    public Network Network { get; }

    protected override int Leaf(int node)
    {
        var at = formula.GroundAt(node);
        var ground = formula.Grounds[at];
        if (Assessor.Current(ground, assessment.AsOf) is not Standing.Holds) return hopeful ? NetworkBuilder.True : NetworkBuilder.False;
        FactorKind? kind = ground.Kind switch
        {
            GroundKind.Evidence => FactorKind.Evidence,
            GroundKind.Assumption => FactorKind.Assumption,
            GroundKind.Warrant => FactorKind.Warrant,
            GroundKind.Acceptance => FactorKind.Acceptance,
            // Arithmetic and the comparison of two lists do not turn out otherwise; what they are about is a ground of its own.
            _ => null,
        };
        return kind is { } k ? Gate(k, ground.Address, at) : NetworkBuilder.True;
    }

    protected override int Besides(int node)
    {
        if (blocked[node] && !hopeful) return NetworkBuilder.False;
        var waived = waivers.GetValueOrDefault(node);
        var caused = causes.GetValueOrDefault(node);
        if (waived is null && caused is null) return NetworkBuilder.True;
        return To.And([.. waived ?? [], .. caused ?? []]);
    }

    protected override int? Instead(int node) => instead.TryGetValue(node, out var gate) ? gate : null;

    protected override int Never(int parent) => NetworkBuilder.False;

    int Gate(FactorKind kind, string name, int? ground, string? label = null)
    {
        if (!counts(kind) || spared?.Contains(name) == true) return NetworkBuilder.True;
        // A waiver or a cause may be called like an element.
        var key = $"{kind} {name}";
        if (!byName.TryGetValue(key, out var number))
        {
            byName.Add(key, number = Factors.Count);
            Factors.Add(new(kind, name, ground) { Label = label ?? name });
        }
        return To.Ground(number);
    }

    // A comparison is worth no more than the log that it compares with. That is no doubt of its own: the bound on the difference has it.
    void Baselines()
    {
        foreach (var evidence in assessment.Case.Evidence)
            if (assessment.Case.Find<EvidenceItem>(evidence.Measure?.Baseline) is { } baseline && baseline != evidence)
                Add(causes, evidence.Index, Gate(FactorKind.Evidence, baseline.Id, null));
    }

    static void Add(Dictionary<int, List<int>> to, int node, int gate)
    {
        if (!to.TryGetValue(node, out var list)) to.Add(node, list = []);
        list.Add(gate);
    }
}
