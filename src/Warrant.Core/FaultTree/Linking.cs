namespace Warrant.Core;

/// <summary>From definitions to a function: names are followed, values checked, and the top is found.</summary>
sealed class Linking
{
    readonly Names<GateDefinition> gates;
    readonly Names<EventDefinition> events, houses, parameters;
    readonly Quantities quantities;
    readonly NetworkBuilder builder = new();
    readonly Dictionary<GateDefinition, int> nodes = [];
    readonly Dictionary<EventDefinition, int> eventNodes = [];
    readonly List<BasicEvent> grounds = [];
    readonly Dictionary<EventDefinition, GroupDefinition> groupOf = [];

    Linking(Definitions found)
    {
        (gates, events) = (new("gate", found.Gates), new("basic event", found.Events));
        (houses, parameters) = (new("house event", found.Houses), new("parameter", found.Parameters));
        quantities = new(parameters);
        foreach (var group in found.Groups)
            foreach (var member in group.Members)
                if (!groupOf.TryAdd(events.Find(member) ?? throw Undefined(member), group))
                    throw new FaultTreeException($"`{Plain.Line(member.Name)}` is in two common-cause groups", member.At);
    }

    public static FaultTree Link(Definitions found, string? top)
    {
        var linking = new Linking(found);
        var root = linking.Top(found, top);
        linking.Develop(root);
        return new(root.Name, linking.builder.Build(linking.nodes[root], linking.grounds.Count), linking.grounds, linking.nodes.Count);
    }

    GateDefinition Top(Definitions found, string? asked)
    {
        if (asked is not null) return gates.Find(new("gate", asked, "", default)) ?? throw new FaultTreeException($"there is no gate `{Plain.Line(asked)}`", default);
        if (found.Gates.Count == 0) throw new FaultTreeException("no gate is defined", default);
        var used = new HashSet<GateDefinition>();
        foreach (var gate in found.Gates)
            foreach (var term in References(gate.Formula))
                if (Gate(term.Reference!) is { } below) used.Add(below);
        var free = found.Gates.Where(g => !used.Contains(g)).ToList();
        return free.Count switch
        {
            1 => free[0],
            0 => throw new FaultTreeException("every gate is used by another, so none is the top: the gates are defined in a circle", found.Gates[0].At),
            _ => throw new FaultTreeException($"{free.Count} gates are used by none, such as `{Plain.Line(free[0].Name)}` and `{Plain.Line(free[1].Name)}`; choose one with `--top`", free[1].At),
        };
    }

    GateDefinition? Gate(Reference reference) => reference.Kind is "gate" or "event" ? gates.Find(reference) : null;

    static List<Term> References(Term formula)
    {
        var (found, todo) = (new List<Term>(), new Stack<Term>([formula]));
        while (todo.TryPop(out var term))
        {
            if (term.Reference is not null) found.Add(term);
            for (var i = term.Inputs.Count - 1; i >= 0; i--) todo.Push(term.Inputs[i]);
        }
        return found;
    }

    // Gates below first. A gate that is met again before it is done rests on itself.
    void Develop(GateDefinition top)
    {
        var path = new Stack<(GateDefinition Gate, List<Term> Uses, int Next)>();
        var open = new HashSet<GateDefinition> { top };
        path.Push((top, References(top.Formula), 0));
        while (path.TryPop(out var at))
        {
            if (at.Next == at.Uses.Count)
            {
                nodes[at.Gate] = TermNodes.Of(at.Gate.Formula, builder, Node);
                open.Remove(at.Gate);
                continue;
            }
            path.Push(at with { Next = at.Next + 1 });
            var reference = at.Uses[at.Next].Reference!;
            if (Gate(reference) is not { } below || nodes.ContainsKey(below)) continue;
            if (!open.Add(below)) throw new FaultTreeException($"gate `{Plain.Line(below.Name)}` rests on itself", reference.At);
            path.Push((below, References(below.Formula), 0));
        }
    }

    int Node(Reference reference)
    {
        if (Gate(reference) is { } gate) return nodes[gate];
        if (reference.Kind is "house-event" or "event" && houses.Find(reference) is { } house) return quantities.IsOn(house) ? NetworkBuilder.True : NetworkBuilder.False;
        if (reference.Kind is not ("basic-event" or "event") || events.Find(reference) is not { } e) throw Undefined(reference);
        if (eventNodes.TryGetValue(e, out var node)) return node;
        if (groupOf.TryGetValue(e, out var group)) Expand(group);
        else eventNodes[e] = Ground(e.Name, e.Value is null ? null : quantities.Probability(e.Value, e.Name));
        return eventNodes[e];
    }

    int Ground(string name, double? probability)
    {
        grounds.Add(new(name, probability));
        return builder.Ground(grounds.Count - 1);
    }

    // All members of a group at once: each becomes the or of the causes that it is in.
    void Expand(GroupDefinition group)
    {
        var members = group.Members.Select(m => events.Find(m)!).ToArray();
        var shares = CauseModels.Shares(group, quantities);
        var inputs = members.Select(_ => new List<int>()).ToArray();
        foreach (var cause in CommonCauses.Expand(members.Length, shares))
        {
            var node = Ground(cause.Members.Count == 1 ? members[cause.Members[0]].Name : $"[{string.Join(" ", cause.Members.Select(m => members[m].Name))}]", cause.Probability);
            foreach (var member in cause.Members) inputs[member].Add(node);
        }
        for (var i = 0; i < members.Length; i++) eventNodes[members[i]] = builder.Or(inputs[i].ToArray());
    }

    static FaultTreeException Undefined(Reference reference) => new($"{reference.Kind.Replace('-', ' ')} `{Plain.Line(reference.Name)}` is not defined", reference.At);
}
