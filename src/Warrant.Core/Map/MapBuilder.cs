namespace Warrant.Core;

/// <summary>Assessment → the boxes of a map, each parent before what hangs from it.</summary>
sealed class MapBuilder
{
    readonly Assessment assessment;
    readonly MapOptions options;
    readonly MapSource source;
    readonly MapTree tree;
    readonly MapLabels labels;
    readonly HashSet<Element> beside = [];
    readonly Stack<(MapItem Node, Element Element)> todo = new();

    MapBuilder(MapSource source, Element root, MapOptions options)
    {
        (assessment, this.source, this.options) = (source.Assessment, source, options);
        tree = new(source, root, options.Depth);
        labels = new(source, options.Marked);
    }

    /// <summary>What stands beside a box is not in the list: it comes with its box.</summary>
    public static List<MapItem> Build(MapSource source, Element root, MapOptions options)
    {
        var builder = new MapBuilder(source, root, options);
        var top = builder.labels.Of(root, null, MapRelation.Supports);
        builder.todo.Push((top, root));
        while (builder.todo.TryPop(out var next)) builder.Open(next.Node, next.Element);
        return InOrder(top);
    }

    void Open(MapItem node, Element element)
    {
        var below = tree.Below(element);
        if (!tree.IsOpen(element))
        {
            if (below.Count == 0) return;
            node.More = tree.Hidden(element);
            node.Doubts = source.On(element.Id).Count(c => assessment.First[c.Index] is not Standing.Holds);
            return;
        }
        Contexts(node, element);
        var holder = node;
        if (element is Claim { Step: { } step })
        {
            if (IsDrawn(step)) Hang(node, holder = labels.Of(step));
            Grounds(holder, step);
        }
        foreach (var branch in below)
        {
            var from = branch.OfStep ? holder : node;
            if (!tree.HangsFrom(branch.Element, element))
            {
                Hang(from, MapLabels.Reference(branch, from));
                continue;
            }
            var child = labels.Of(branch.Element, branch.Role, branch.Relation);
            Hang(from, child);
            todo.Push((child, branch.Element));
        }
    }

    // In GSN evidence hangs from the claim itself.
    bool IsDrawn(Step step) => step.Kind is { } kind && (options.Notation is Notation.Cae || kind is not StepKind.Evidence);

    void Contexts(MapItem node, Element element)
    {
        if (element is not Claim claim) return;
        foreach (var id in claim.Context)
            if (assessment.Case[id.Value] is { } context) Put(node, context);
        if (element == assessment.Case.TopClaim && assessment.Case.Decision is { } decision)
        {
            if (labels.Decision(decision) is { } words) Put(node, words);
            foreach (var id in decision.Assuming)
                if (assessment.Case[id.Value] is Assumption assumption) Put(node, assumption);
        }
    }

    void Grounds(MapItem node, Step step)
    {
        if (step.From is { } from && assessment.Case[from.Value] is SystemConfiguration system) Put(node, system);
        foreach (var id in step.Premises.Concat(step.Assuming))
            if (assessment.Case[id.Value] is Assumption assumption) Put(node, assumption);
        foreach (var (address, words) in labels.Warrants(step))
        {
            Put(node, words);
            if (address != step.Address) Challenges(node, address);
        }
    }

    void Put(MapItem owner, Element element)
    {
        if (element is Person or Trigger or Monitor or Challenge or Claim or EvidenceItem) return;
        if (tree.Holds(element) || !beside.Add(element))
        {
            Put(owner, MapLabels.Reference(new(element, null, true, false, MapRelation.InContextOf), owner));
            return;
        }
        Put(owner, labels.Of(element, null, MapRelation.InContextOf));
        Challenges(owner, element.Id);
    }

    // Nothing hangs from what stands beside, so a challenge on it stands there too and says in words what became of it.
    void Challenges(MapItem owner, string address)
    {
        foreach (var challenge in source.On(address))
            Put(owner, tree.Holds(challenge) ? MapLabels.Reference(new(challenge, null, true, false, MapRelation.Challenges), owner) : labels.Of(challenge, MapLabels.Fate(challenge), MapRelation.Challenges));
    }

    static void Put(MapItem owner, MapItem node)
    {
        if (owner.Beside.Any(n => n.Key == node.Key)) return;
        node.Parent = owner;
        owner.Beside.Add(node);
    }

    static void Hang(MapItem parent, MapItem child)
    {
        child.Parent = parent;
        parent.Children.Add(child);
    }

    // From the top down and from left to right, as one reads.
    static List<MapItem> InOrder(MapItem top)
    {
        var order = new List<MapItem>();
        var todo = new Stack<MapItem>([top]);
        while (todo.TryPop(out var node))
        {
            order.Add(node);
            for (var i = node.Children.Count - 1; i >= 0; i--) todo.Push(node.Children[i]);
        }
        return order;
    }
}
