namespace Warrant.Core;

/// <summary>The argument as a picture: from an element downwards, each element drawn once and elsewhere referred to.</summary>
public static class ArgumentMap
{
    /// <summary>An `svg` element with LF line ends, the same for the same assessment and options.</summary>
    /// <exception cref="ArgumentException">There is no such root; <see cref="RootOf"/> tells beforehand.</exception>
    public static string Svg(Assessment assessment, MapOptions options) => Svg(new MapSource(assessment), options);

    /// <summary>The same, where more than one map is drawn.</summary>
    public static string Svg(MapSource source, MapOptions options)
    {
        var assessment = source.Assessment;
        var root = RootOf(assessment, options.Root) ?? throw new ArgumentException("there is nothing by that id that a map can start from", nameof(options));
        var nodes = MapBuilder.Build(source, root, options);
        foreach (var node in nodes.SelectMany(n => n.Beside.Prepend(n))) MapSizing.Size(node, options.Notation);
        var (width, height) = MapLayout.Place(nodes);
        return new MapSvg(assessment, options, nodes, width, height).Draw();
    }

    /// <summary>The element a map starts from; null where the id names none, or something that is no part of an argument.</summary>
    /// <param name="id">Null: the top claim.</param>
    public static Element? RootOf(Assessment assessment, string? id) =>
        (id is null ? assessment.Case.TopClaim : assessment.Case[id]) is { } element and not (Person or Trigger or Monitor) ? element : null;

    /// <summary>The name of the box of an element on a map that shows it, without <see cref="MapOptions.IdPrefix"/>; its id, where that is one.</summary>
    public static string Place(Element element) => MapKeys.Of(element);

    /// <summary>The grounds that lie in a smallest break set; empty at a no, or where the sets were not worked out.</summary>
    public static IReadOnlySet<string> SmallestBreaks(Assessment assessment)
    {
        if (assessment.Sensitivity?.Frontiers is not { Holds: true } frontiers) return new HashSet<string>();
        return (frontiers.OwnSinglePoints ?? []).Concat(frontiers.InSmallest).Select(f => f.Name).ToHashSet();
    }
}
