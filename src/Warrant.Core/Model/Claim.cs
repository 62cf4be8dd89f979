namespace Warrant.Core;

/// <summary>A statement that is true or false, with the step that supports it or the word that none does yet.</summary>
public sealed class Claim : Element
{
    internal Claim(string id, Span at, MapNode node) : base(id, ElementKind.Claim, at, node)
    {
        var fields = new Fields(node);
        if (node["step"] is MapNode step) Step = new Step(this, fields.KeyAt("step", at), step);
        Undeveloped = node["undeveloped"] is not null ? fields.KeyAt("undeveloped", at) : null;
        Context = fields.Ids("context");
        Covers = node["covers"] is null ? null : fields.Ids("covers");
        Category = fields.Text("category");
        Writer = fields.Id("writer");
    }

    public Step? Step { get; }
    /// <summary>The place of the key `undeveloped`, if it is there.</summary>
    public Span? Undeveloped { get; }
    /// <summary>Systems, criteria, risks and definitions that the claim is about.</summary>
    public Placed<string>[] Context { get; }
    /// <summary>What a completeness claim was judged over; null where it does not say.</summary>
    public Placed<string>[]? Covers { get; }
    public Placed<string>? Category { get; }
    /// <summary>Who wrote the claim; without it every writer of the case did.</summary>
    public Placed<string>? Writer { get; }
}
