namespace Warrant.Core;

/// <summary>How a ground stands and until when it is current.</summary>
/// <param name="Why">Why it does not hold or is not current; null where all is well.</param>
readonly record struct GroundState(Standing Standing, DateOnly Until, string? Why);
