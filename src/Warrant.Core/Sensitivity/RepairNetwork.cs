namespace Warrant.Core;

/// <summary>The answer as a function of what does not hold of itself: missing or failing grounds, stale ones, open challenges, findings. What holds stays.</summary>
sealed class RepairNetwork : FormulaNetwork
{
    readonly Assessment assessment;
    readonly CaseFormula formula;
    readonly bool[] blocked;
    readonly Dictionary<string, int> byName = [];

    public RepairNetwork(Assessment assessment, int root) : base(assessment.Formula.Formula)
    {
        (this.assessment, formula) = (assessment, assessment.Formula);
        blocked = assessment.Blocked;
        var made = Make(root);
        Network = To.Build(made, Factors.Count);
    }

    public List<Factor> Factors { get; } = [];
    public Network Network { get; }

    protected override int Leaf(int node)
    {
        var ground = formula.Grounds[formula.GroundAt(node)];
        return Assessor.Current(ground, assessment.AsOf) is Standing.Holds ? NetworkBuilder.True : Lack(ground.Address);
    }

    // A step that asks for more legs than it has is mended there, too.
    protected override int Besides(int node) => blocked[node] || Need(node) < base.Need(node) ? Lack(Name(node)) : NetworkBuilder.True;

    // A name that names nothing is mended where it stands.
    protected override int Never(int parent) => Lack(Name(parent));

    protected override int Need(int node) => formula.Formula.IsLeaf(node) || formula.Formula.IsNever(node) ? base.Need(node) : Math.Min(base.Need(node), formula.Formula.Inputs(node).Length);

    string Name(int node) => formula.Address(node) ?? assessment.Case.Whole;

    int Lack(string name)
    {
        if (byName.TryGetValue(name, out var number)) return To.Ground(number);
        byName.Add(name, number = Factors.Count);
        Factors.Add(new(FactorKind.Lack, name, null));
        return To.Ground(number);
    }
}
