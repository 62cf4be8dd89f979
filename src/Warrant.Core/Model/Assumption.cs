namespace Warrant.Core;

/// <summary>A ground that is not shown now; it is justified or watched.</summary>
public sealed class Assumption : Element
{
    internal Assumption(string id, Span at, MapNode node) : base(id, ElementKind.Assumption, at, node)
    {
        var fields = new Fields(node);
        Because = fields.Reason("because");
        Monitor = fields.Id("monitor");
        IsBroken = node["broken"] is not null;
        BrokenOn = fields.Inner("broken")?.Date("on")?.Value;
        ValidFor = fields.Duration("valid-for");
        From = fields.Date("from");
    }

    public Placed<string>? Because { get; }
    public Placed<string>? Monitor { get; }
    public bool IsBroken { get; }
    /// <summary>Null also where `broken` gives no readable day: then it has always been broken.</summary>
    public DateOnly? BrokenOn { get; }
    public Placed<Duration>? ValidFor { get; }
    public Placed<DateOnly>? From { get; }
}
