namespace Warrant.Core;

/// <summary>What is watched after the decision.</summary>
public sealed class Monitor : Element
{
    internal Monitor(string id, Span at, MapNode node) : base(id, ElementKind.Monitor, at, node)
    {
        var fields = new Fields(node);
        Every = fields.Duration("every");
        Then = fields.Text("then");
        Detects = fields.Id("detects");
        ReadOn = fields.Inner("reading")?.Date("on");
    }

    public Placed<Duration>? Every { get; }
    public Placed<string>? Then { get; }
    /// <summary>The claim that says how well and how fast it detects.</summary>
    public Placed<string>? Detects { get; }
    /// <summary>The day of its last reading.</summary>
    public Placed<DateOnly>? ReadOn { get; }
}

/// <summary>What reopens the case.</summary>
public sealed class Trigger : Element
{
    internal Trigger(string id, Span at, MapNode node) : base(id, ElementKind.Trigger, at, node) => On = new Fields(node).Text("on");

    public Placed<string>? On { get; }
}

/// <summary>A finding set aside by someone who is not a writer.</summary>
public sealed record Waiver(Span At, Placed<string>? Code, Placed<string>? Element, Placed<string>? Because, Placed<string>? GrantedBy, Placed<DateOnly>? Until);

/// <summary>A search for what would speak against the case.</summary>
public sealed record Search(Span At, Placed<DateOnly>? On, Placed<string>? Person)
{
    /// <summary>All keys as written.</summary>
    public MapNode Node { get; init; } = MapNode.Empty;
}

/// <summary>A change of a system after the fact.</summary>
/// <param name="DoneOn">The day on which what it asks for was done; null where that is not said with a reason.</param>
public sealed record ChangeEvent(Span At, Placed<string>? Text, Placed<DateOnly>? On, Placed<string>? System, Placed<string>[] Changed, Placed<DateOnly>? DoneOn)
{
    /// <summary>Whether it is dealt with on a day: not before it came about, and not by what is still to come.</summary>
    public bool IsDone(DateOnly asOf) => DoneOn is { } day && day.Value <= asOf && !(day.Value < On?.Value);
}
