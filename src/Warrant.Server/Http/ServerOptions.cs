namespace Warrant.Server;

/// <summary>What is served, where, and what the server may use of the world.</summary>
/// <param name="Folders">Full paths of case folders.</param>
/// <param name="Port">On the loopback interface; 0: any that is free, IPv4 only.</param>
/// <param name="Clock">For today, the watch and durations.</param>
public sealed record ServerOptions(IReadOnlyList<string> Folders, int Port, TimeProvider Clock)
{
    /// <summary>The day for which is judged; null: today in UTC, whenever that is.</summary>
    public DateOnly? AsOf { get; init; }
    /// <summary>The folder where runs that were read are kept; null: nowhere.</summary>
    public string? Cache { get; init; }
    /// <summary>Null: nothing is watched, and a case is read again only when asked.</summary>
    public WatchTimes? Watch { get; init; } = WatchTimes.Usual;
    /// <summary>Is told what went wrong in the server itself, a line each.</summary>
    public Action<string> Complain { get; init; } = _ => { };
}
