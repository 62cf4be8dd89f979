namespace Warrant.Core;

/// <summary>A value and where the case says it.</summary>
public readonly record struct Placed<T>(T Value, Span At)
{
    public override string ToString() => $"{Value}";
}
