namespace Warrant.Core;

/// <summary>What an Open-PSA file defines, as written: names are not yet followed.</summary>
sealed class Definitions
{
    public List<GateDefinition> Gates { get; } = [];
    public List<EventDefinition> Events { get; } = [];
    public List<EventDefinition> Houses { get; } = [];
    public List<EventDefinition> Parameters { get; } = [];
    public List<GroupDefinition> Groups { get; } = [];
}

/// <summary>Something with a name.</summary>
/// <param name="Scope">The containers around it, each followed by a dot.</param>
/// <param name="Private">Only known inside its container.</param>
record Named(string Name, string Scope, bool Private, LineColumn At)
{
    public string Path => Scope + Name;
}

sealed record GateDefinition(string Name, string Scope, bool Private, LineColumn At, Term Formula) : Named(Name, Scope, Private, At);

/// <summary>A basic event, house event (1 or 0) or parameter with its value.</summary>
sealed record EventDefinition(string Name, string Scope, bool Private, LineColumn At, Quantity? Value) : Named(Name, Scope, Private, At);

sealed record GroupDefinition(string Name, string Scope, LineColumn At, string Model, List<Reference> Members, Quantity? Total, List<(int? Level, Quantity Value)> Factors) : Named(Name, Scope, false, At);

/// <summary>A number, or the parameter that has it.</summary>
sealed record Quantity(double Number, Reference? Parameter, LineColumn At);

/// <summary>A name in use.</summary>
/// <param name="Kind">gate, basic-event, house-event, event (any of the three), or parameter.</param>
sealed record Reference(string Kind, string Name, string Scope, LineColumn At);

/// <summary>A formula: an operator over terms, a reference, or a constant.</summary>
sealed class Term(string kind, LineColumn at)
{
    public string Kind => kind;
    public LineColumn At => at;
    public int Least { get; init; }
    public int Most { get; init; }
    public bool Value { get; init; }
    public Reference? Reference { get; init; }
    public List<Term> Inputs { get; } = [];
}
