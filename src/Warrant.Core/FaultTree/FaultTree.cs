namespace Warrant.Core;

/// <summary>A fault tree as a function of its basic events.</summary>
/// <param name="Top">The name of its top gate.</param>
/// <param name="Network">The function; ground i is the event <c>Events[i]</c>. Common-cause groups are expanded.</param>
/// <param name="Gates">How many gates are defined below the top, the top included.</param>
public sealed record FaultTree(string Top, Network Network, IReadOnlyList<BasicEvent> Events, int Gates)
{
    /// <summary>The probabilities by ground; null where one is not given.</summary>
    public double[]? Probabilities()
    {
        var all = new double[Events.Count];
        for (var i = 0; i < all.Length; i++)
        {
            if (Events[i].Probability is not { } p) return null;
            all[i] = p;
        }
        return all;
    }
}

/// <summary>An event of a fault tree.</summary>
/// <param name="Probability">Between 0 and 1; null where the file gives none.</param>
public sealed record BasicEvent(string Name, double? Probability);

/// <summary>What came of reading a fault tree: the tree, or why there is none.</summary>
public sealed record FaultTreeReading(FaultTree? Tree, FaultTreeError? Error);

/// <summary>Why a fault tree could not be read.</summary>
/// <param name="Line">From 1; 0 where it is about the file as a whole.</param>
/// <param name="Column">From 1.</param>
public sealed record FaultTreeError(string Message, int Line, int Column);

sealed class FaultTreeException(string message, LineColumn at) : Exception(message)
{
    public LineColumn At => at;
}

/// <summary>A place in the XML.</summary>
readonly record struct LineColumn(int Line, int Column);
