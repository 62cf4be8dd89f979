using Warrant.Core;

namespace Warrant.Views;

/// <summary>Which part of an argument a map shows.</summary>
/// <param name="Depth">Levels below the root, from 0 to <see cref="Deepest"/>.</param>
public sealed record MapChoice(Element Root, int Depth, Notation Notation)
{
    /// <summary>More is no picture that anybody reads.</summary>
    public const int Deepest = 12;
    public const int Usual = 3;
}
