namespace Warrant.Core;

/// <summary>The inference from premises to one claim.</summary>
public sealed class Step
{
    internal Step(Claim claim, Span at, MapNode node)
    {
        var fields = new Fields(node);
        (Claim, At, Node, Address) = (claim, at, node, claim.Id + "/step");
        foreach (var entry in node.Entries)
        {
            if (KindOf(entry.Key.Value) is not { } kind) continue;
            Kinds++;
            if (Kinds == 1) (Kind, KindAt, How) = (kind, entry.Key.At, fields.Text(entry.Key.Value));
        }
        Because = fields.Reason("because");
        Premises = fields.Ids("premises");
        Legs = Read(fields.Entries("legs"), e => new Leg(this, new(e.Key.Value, e.Key.At), e.Value is Scalar { IsBlank: false } s && !Placeholder.IsOrNone(s.Value) ? new Placed<string>(s.Value, s.At) : null) { Unsaid = IsUnsaid(e.Value) });
        Sides = Read(fields.Entries("side"), e => new Role(e.Key.Value, e.Key.At, Reference(e.Value)));
        Bridges = Read(fields.Entries("bridges"), e => new Role(e.Key.Value, e.Key.At, Reference(e.Value)));
        With = Read(fields.Entries("with"), e => new Role(e.Key.Value, e.Key.At, e.Value is Scalar s ? new(s.Value, s.At) : new("", e.Value.At)));
        Assuming = fields.Ids("assuming");
        Together = fields.Ids("together");
        AtLeast = fields.Count("at-least");
        Independent = fields.Id("independent");
        From = fields.Id("from");
        Expect = fields.Inner("expect") is { } expect ? ExpectationReading.Read(expect, fields.KeyAt("expect", at)) : null;
    }

    public Claim Claim { get; }
    /// <summary>The place of the key `step`.</summary>
    public Span At { get; }
    public MapNode Node { get; }
    public string Address { get; }

    /// <summary>The kind; null where none is named. With several the first, and a finding.</summary>
    public StepKind? Kind { get; }
    public int Kinds { get; }
    public Span KindAt { get; }
    /// <summary>How the step goes: the text of its kind.</summary>
    public Placed<string>? How { get; }
    /// <summary>Why the premises suffice: the warrant in words.</summary>
    public Placed<string>? Because { get; }
    public Placed<string>[] Premises { get; }
    public Leg[] Legs { get; }
    /// <summary>Side-claims by role.</summary>
    public Role[] Sides { get; }
    /// <summary>The claims that carry each field in which the bridged systems differ.</summary>
    public Role[] Bridges { get; }
    /// <summary>The inputs of a calculation by name.</summary>
    public Role[] With { get; }
    public Placed<string>[] Assuming { get; }
    /// <summary>Evidence whose bounds must hold at once, with one error for all of them.</summary>
    public Placed<string>[] Together { get; }
    public Placed<int>? AtLeast { get; }
    public Placed<string>? Independent { get; }
    /// <summary>The system that claims and evidence below this step are about.</summary>
    public Placed<string>? From { get; }
    public Expectation? Expect { get; }

    static Placed<string> Reference(Node node) => node is Scalar { IsBlank: false } s ? new(s.Value, s.At) : new("", node.At);

    /// <summary>Nothing is written where a text should stand. What YAML forbids is read as empty too; it has a place, and a finding of its own.</summary>
    internal static bool IsUnsaid(Node node) => node is Scalar { IsBlank: true } blank && (blank.Value.Length > 0 || blank.At.Length == 0 || !blank.Plain);

    static T[] Read<T>(Entry[] entries, Func<Entry, T> read) => entries.Length == 0 ? [] : Array.ConvertAll(entries, e => read(e));

    static StepKind? KindOf(string key) => key switch
    {
        "decomposition" => StepKind.Decomposition,
        "evidence" => StepKind.Evidence,
        "substitution" => StepKind.Substitution,
        "concretion" => StepKind.Concretion,
        "calculation" => StepKind.Calculation,
        "alternatives" => StepKind.Alternatives,
        _ => null,
    };
}

public enum StepKind { Decomposition, Evidence, Substitution, Concretion, Calculation, Alternatives }

/// <summary>A premise of an alternatives step: a claim that would do alone, with the reason why.</summary>
public sealed record Leg(Step Step, Placed<string> Claim, Placed<string>? Warrant)
{
    /// <summary>There is no text after the id; a text of the wrong form is no text either, but then the reading told of it.</summary>
    public bool Unsaid { get; init; }
    public string Address => $"{Step.Address}/{Claim.Value}";
}

/// <summary>Something named by its part in a step: a side-claim, a bridge, an input.</summary>
public readonly record struct Role(string Name, Span At, Placed<string> Value);
