namespace Warrant.Core;

/// <summary>What of an argument is drawn, and how.</summary>
public sealed record MapOptions
{
    /// <summary>The id of the element at the top; null: the top claim.</summary>
    public string? Root { get; init; }
    /// <summary>How many levels below the root are drawn, from 0. What goes on further down says how much more there is.</summary>
    public int Depth { get; init; } = 3;
    public Notation Notation { get; init; }
    /// <summary>A picture by itself: it brings its own style, ground, title and legend. Otherwise the page has <see cref="MapStyle.Css"/>, and nothing in the picture offends a strict content security policy.</summary>
    public bool Standalone { get; init; }
    /// <summary>Where an element has its page, by its id; null: nowhere.</summary>
    public Func<string, string>? Link { get; init; }
    /// <summary>Where the map from an element downwards is; without it <see cref="Link"/>.</summary>
    public Func<string, string>? MapLink { get; init; }
    /// <summary>What lies in a smallest break set: ids, and addresses of steps and legs.</summary>
    public IReadOnlySet<string> Marked { get; init; } = new HashSet<string>();
    /// <summary>Before every id of the picture, so that a page may hold several.</summary>
    public string IdPrefix { get; init; } = "map-";
}

/// <summary>GSN: Goal Structuring Notation, Community Standard version 3. CAE: claims, arguments, evidence.</summary>
public enum Notation { Gsn, Cae }
