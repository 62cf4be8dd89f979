namespace Warrant.Core;

/// <summary>What counts as acceptable, for whom and by whose word.</summary>
public sealed class Criterion : Element
{
    internal Criterion(string id, Span at, MapNode node) : base(id, ElementKind.Criterion, at, node)
    {
        var fields = new Fields(node);
        Basis = fields.Text("basis");
        Limit = fields.Number("limit");
        Worst = fields.Number("worst");
    }

    public Placed<string>? Basis { get; }
    public Placed<double>? Limit { get; }
    /// <summary>What the measure is at most if the claim is false.</summary>
    public Placed<double>? Worst { get; }
}

/// <summary>A way in which harm could come about.</summary>
public sealed class Risk : Element
{
    internal Risk(string id, Span at, MapNode node) : base(id, ElementKind.Risk, at, node)
    {
        var fields = new Fields(node);
        HasResidual = fields.Inner("residual") is { } r && r.Says("text") && r.Says("level") && r.Id("judged-by") is not null && r.Id("accepted-by") is not null;
        Excluded = fields.Inner("excluded") is { } e && e.Reason("because") is not null && e.Id("person") is not null;
    }

    /// <summary>It has a residual line with its judge and its acceptor.</summary>
    public bool HasResidual { get; }
    /// <summary>It is left out, with a reason and a name.</summary>
    public bool Excluded { get; }
}

public sealed class Definition : Element
{
    internal Definition(string id, Span at, MapNode node) : base(id, ElementKind.Definition, at, node) { }
}

public sealed class Person : Element
{
    internal Person(string id, Span at, MapNode node) : base(id, ElementKind.Person, at, node) =>
        (Roles, Name) = (new Fields(node).Texts("roles"), Plainly(new Fields(node).Text("name")?.Value));

    /// <summary>The name without regard to capitals, spaces and what cannot be seen, to compare; null where there is none.</summary>
    public string? Name { get; }

    /// <summary>A name to compare by: of a person, a team, an employer.</summary>
    public static string? Plainly(string? name) =>
        name is null ? null : string.Concat(Letters.Plainly(name).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public Placed<string>[] Roles { get; }
}

/// <summary>The configuration of a system: what would be deployed, or what was tested.</summary>
public sealed class SystemConfiguration : Element
{
    internal SystemConfiguration(string id, Span at, MapNode node) : base(id, ElementKind.System, at, node) =>
        Like = new Fields(node).Id("like");

    /// <summary>The system whose fields hold where this one gives none.</summary>
    public Placed<string>? Like { get; }

    /// <summary>Its own words for a field; null where it gives none.</summary>
    public string? Own(string field) => Node[field] is { } said ? Words(said) : null;

    /// <summary>The words for a field: a list joined with commas, a list in it in brackets; null where nothing is said.</summary>
    public static string? Words(Node node) => node switch
    {
        Scalar { IsBlank: false } text => text.Value,
        ListNode list when list.Items.Select(i => i is ListNode ? $"[{Words(i)}]" : Words(i)).OfType<string>().ToList() is { Count: > 0 } words => string.Join(", ", words),
        _ => null,
    };
}
