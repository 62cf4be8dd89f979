using Warrant.Core;

namespace Warrant.Views;

/// <summary>One page: where it lies, what it is called, which component makes it.</summary>
/// <param name="Path">From the root of the site, with `/`.</param>
/// <param name="Section">The path of the entry of the navigation to which it belongs.</param>
/// <param name="Element">What it is about, where it is about one element.</param>
/// <param name="Chapter">What it shows, where it shows a chapter.</param>
public sealed record SitePage(string Path, string Title, Type Component, string Section, Element? Element = null, Chapter? Chapter = null)
{
    /// <summary>It is no part of the case by itself: a way to find or print the others.</summary>
    public bool Alone { get; init; }

    /// <summary>`../` as often as leads to the root.</summary>
    public string Root { get; } = string.Concat(Enumerable.Repeat("../", Path.Count(c => c == '/')));

    /// <summary>The part of the argument that it draws, where it is a map that a server was asked for.</summary>
    public MapChoice? Map { get; init; }
}
