namespace Warrant.Evidence;

/// <summary>A log that cannot be read, and why: a sentence without a stop. It never leaves <see cref="LogReader"/>.</summary>
sealed class LogException(string message) : Exception(message)
{
    /// <summary>A name out of a log for a sentence: in backticks, and cut where it is absurdly long.</summary>
    public static string Quoted(string name) => name.Length <= 200 ? $"`{name}`" : $"`{name.AsSpan(0, 200)}…`";
}
