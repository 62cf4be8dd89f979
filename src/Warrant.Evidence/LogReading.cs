using Warrant.Core;

namespace Warrant.Evidence;

/// <summary>What reading a log gave: either the run or the reason why there is none, never both.</summary>
/// <param name="Problem">One sentence without a stop that begins with the log's name in backticks; null where the log was read.</param>
public sealed record LogReading(Run? Run, string? Problem);
