namespace Warrant.Core;

/// <summary>How much work an analysis may do before it says what it has so far.</summary>
/// <param name="Nodes">Nodes of a diagram; about 40 bytes each while it is built.</param>
/// <param name="TimeUp">Asked now and then whether the time is over; null for no limit. The engine itself knows no clock.</param>
public sealed record Budget(int Nodes = Budget.DefaultNodes, Func<bool>? TimeUp = null)
{
    /// <summary>About a gigabyte.</summary>
    public const int DefaultNodes = 24_000_000;
}
