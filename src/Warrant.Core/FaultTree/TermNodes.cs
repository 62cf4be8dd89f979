namespace Warrant.Core;

/// <summary>The node of a formula, with the nodes of what it names.</summary>
static class TermNodes
{
    public static int Of(Term formula, NetworkBuilder builder, Func<Reference, int> node)
    {
        var (made, todo) = (new Stack<int>(), new Stack<(Term Term, bool Ready)>([(formula, false)]));
        while (todo.TryPop(out var at))
        {
            if (at.Term.Reference is { } reference) made.Push(node(reference));
            else if (at.Term.Kind == "constant") made.Push(at.Term.Value ? NetworkBuilder.True : NetworkBuilder.False);
            else if (at.Ready)
            {
                var inputs = new int[at.Term.Inputs.Count];
                for (var i = inputs.Length - 1; i >= 0; i--) inputs[i] = made.Pop();
                made.Push(Gate(at.Term, inputs, builder));
            }
            else
            {
                todo.Push((at.Term, true));
                for (var i = at.Term.Inputs.Count - 1; i >= 0; i--) todo.Push((at.Term.Inputs[i], false));
            }
        }
        return made.Pop();
    }

    static int Gate(Term term, int[] inputs, NetworkBuilder builder)
    {
        switch (term.Kind)
        {
            case "and": return builder.And(inputs);
            case "or": return builder.Or(inputs);
            case "not": return builder.Not(inputs[0]);
            case "nand": return builder.Not(builder.And(inputs));
            case "nor": return builder.Not(builder.Or(inputs));
            case "iff": return builder.Not(builder.Xor(inputs[0], inputs[1]));
            case "imply": return builder.Or([builder.Not(inputs[0]), inputs[1]]);
            case "atleast": return builder.AtLeast(term.Least, inputs);
            // The most may be any whole number, also the largest there is.
            case "cardinality" when term.Most >= inputs.Length: return builder.AtLeast(term.Least, inputs);
            case "cardinality": return builder.And([builder.AtLeast(term.Least, inputs), builder.Not(builder.AtLeast(term.Most + 1, inputs))]);
        }
        // Exactly one of two; of more, an odd number.
        var node = inputs[0];
        for (var i = 1; i < inputs.Length; i++) node = builder.Xor(node, inputs[i]);
        return node;
    }
}
