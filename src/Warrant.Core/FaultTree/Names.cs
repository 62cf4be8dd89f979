namespace Warrant.Core;

/// <summary>Finds what a name means from where it is used: in the containers around it, the innermost first, then among all that is public.</summary>
sealed class Names<T> where T : Named
{
    readonly Dictionary<string, T> byPath = [], byName = [];

    public Names(string kind, List<T> definitions)
    {
        foreach (var definition in definitions)
        {
            if (!byPath.TryAdd(definition.Path, definition)) throw new FaultTreeException($"{kind} `{Plain.Line(definition.Name)}` is defined twice", definition.At);
            if (definition.Private || definition.Scope == "" || byName.TryAdd(definition.Name, definition)) continue;
            throw new FaultTreeException($"{kind} `{Plain.Line(definition.Name)}` is defined twice; make one of them private", definition.At);
        }
    }

    public T? Find(Reference reference)
    {
        for (var scope = reference.Scope; ; scope = scope[..(scope.LastIndexOf('.', scope.Length - 2) + 1)])
        {
            if (byPath.TryGetValue(scope + reference.Name, out var definition)) return definition;
            if (scope == "") return byName.GetValueOrDefault(reference.Name);
        }
    }
}
