namespace Warrant.Cli;

/// <summary>What a command may use of the world: where it writes, what day it is, which folder it stands in.</summary>
public sealed record Terminal(TextWriter Out, TextWriter Error, TimeProvider Clock, string Folder)
{
    /// <summary>Results may be coloured.</summary>
    public bool Color { get; init; }
    /// <summary>Someone watches <see cref="Error"/>, so long work may say how far it is.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>What a person types who is asked on <see cref="Error"/>; null where nobody is there, as in a script.</summary>
    public TextReader? In { get; init; }

    /// <summary>The folder where runs that were read are kept for the next time; null: nowhere.</summary>
    public string? Cache { get; init; }

    /// <summary>The Chromium that prints; null: none.</summary>
    public string? Chromium { get; init; }

    /// <summary>Today in UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    public string Path(string relative) => System.IO.Path.GetFullPath(relative, Folder);
}
