namespace Warrant.Core;

/// <summary>A stretch of one source: UTF-16 indices, <see cref="End"/> exclusive.</summary>
/// <param name="File">The number of the source in the case's list of sources.</param>
public readonly record struct Span(int File, int Start, int End)
{
    public int Length => End - Start;

    public bool Contains(Span other) => File == other.File && Start <= other.Start && other.End <= End;
}
