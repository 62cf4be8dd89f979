namespace Warrant.Views;

/// <summary>What whoever serves the pages puts around them. The pages themselves know of no server.</summary>
public sealed record PageFrame
{
    /// <summary>Nothing around them: pages that are opened from disk.</summary>
    public static readonly PageFrame OnDisk = new();

    /// <summary>Links that lead out of the case, such as back to a list of cases.</summary>
    public IReadOnlyList<FrameLink> Out { get; init; } = [];
    /// <summary>Addresses of ES modules that every page loads.</summary>
    public IReadOnlyList<string> Modules { get; init; } = [];
    /// <summary>Addresses of style sheets that every page loads after its own.</summary>
    public IReadOnlyList<string> Styles { get; init; } = [];
    /// <summary>`data-` attributes of `body` by name without that prefix, such as the address where news come from.</summary>
    public IReadOnlyDictionary<string, string> Data { get; init; } = new Dictionary<string, string>();
    internal Dictionary<string, object> Attributes => Data.ToDictionary(d => "data-" + d.Key, d => (object)d.Value);
    /// <summary>What whoever reads the page must know before anything else, such as that it is old; null: nothing.</summary>
    public string? Notice { get; init; }
    /// <summary>The custom element that stands around a map; null: none.</summary>
    public string? MapElement { get; init; }
    /// <summary>The folder, from the root of the site, in which every element has a map that can be moved, by its id; null: there is none.</summary>
    public string? Maps { get; init; }
}

/// <param name="Href">Used as it is: it is the server's own.</param>
public sealed record FrameLink(string Text, string Href);
