namespace Warrant.Core;

/// <summary>Writes placed boxes as SVG.</summary>
sealed class MapSvg(Assessment assessment, MapOptions options, IReadOnlyList<MapItem> nodes, double width, double height)
{
    readonly SvgText svg = new();

    public string Draw()
    {
        var frame = options.Standalone ? MapFrame.Of(assessment, nodes, width) : null;
        var (wide, top, high) = frame is null ? (width, 0, height) : (Math.Max(width, frame.Width), frame.Top, height + frame.Top + frame.Bottom);
        svg.Raw("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"map\" role=\"group\"").Attribute("aria-label", $"Argument map of {nodes[0].Heading}")
            .Attribute("width", wide).Attribute("height", high).Raw(" viewBox=\"").Number(-(wide - width) / 2).Raw(' ').Number(-top).Raw(' ').Number(wide).Raw(' ').Number(high)
            .Raw("\" font-family=\"").Raw(MapStyle.Fonts).Raw("\" font-size=\"12\" fill=\"#fff\" stroke=\"#1f2328\">\n");
        if (frame is not null) svg.Raw("<style>\n").Raw(MapStyle.Css).Raw("</style>\n");
        Marks();
        frame?.Ground(svg, -(wide - width) / 2, wide, high);
        svg.Raw("<g class=\"m-edges\" fill=\"none\" aria-hidden=\"true\">\n");
        foreach (var node in nodes) MapEdges.Draw(svg, node, options.Notation);
        svg.Raw("</g>\n");
        foreach (var node in nodes)
        {
            Box(node);
            foreach (var beside in node.Beside) Box(beside);
        }
        frame?.Legend(svg, options.IdPrefix, -(wide - width) / 2, height);
        return svg.Raw("</svg>\n").ToString();
    }

    void Marks()
    {
        svg.Raw("<defs>\n");
        foreach (var (name, drawing, _) in MapMarks.All) svg.Raw("<g").Attribute("id", MarkId(options.IdPrefix, name)).Raw('>').Raw(drawing).Raw("</g>\n");
        svg.Raw("</defs>\n");
    }

    // No element has a `/` at the start of its id, so no element can take the place of a mark.
    static string MarkId(string prefix, string name) => $"{prefix}/{name}";

    /// <summary>A mark at a place. The class stands here, because styles do not reach into what is used.</summary>
    public static void Mark(SvgText svg, string prefix, string name, double x, double y) =>
        svg.Raw("<use").Attribute("class", $"m-mark m-mark-{name}").Attribute("href", "#" + MarkId(prefix, name)).Attribute("x", x).Attribute("y", y).Raw("/>");

    void Box(MapItem node)
    {
        var link = Link(node);
        if (link is not null) svg.Raw("<a").Attribute("href", link).Raw('>');
        svg.Raw("<g").Attribute("id", options.IdPrefix + node.Key).Raw(" class=\"m-el m-").Raw(Class(node.Kind)).Raw(MapMarks.Class(node.State));
        if (node.Stale) svg.Raw(" m-stale");
        if (node.Marked) svg.Raw(" m-key");
        if (node.Defeated) svg.Raw(" m-defeated");
        svg.Raw("\" role=\"img\"").Attribute("aria-label", Name(node)).Attribute("data-id", Plain.Line(node.Id));
        if (link is null) svg.Raw(" tabindex=\"0\"");
        if (node.Parent is { } parent) svg.Attribute("data-parent", options.IdPrefix + parent.Key);
        if (node.Children.Count > 0) svg.Attribute("data-children", Keys(node.Children));
        if (node.Beside.Count > 0) svg.Attribute("data-beside", Keys(node.Beside));
        svg.Raw("><title>").Escaped(Title(node)).Raw("</title>");
        if (node.Description.Length > 0) svg.Raw("<desc>").Escaped(node.Description).Raw("</desc>");
        MapShapes.Outline(svg, node);
        MapBox.Inside(svg, node, options.IdPrefix, options.Notation);
        svg.Raw("</g>");
        if (link is not null) svg.Raw("</a>");
        if (node.More > 0) MapBox.More(svg, node, options.MapLink?.Invoke(node.Id) ?? options.Link?.Invoke(node.Id));
        svg.Raw('\n');
    }

    // A reference leads to what it stands for on this map; everything else to its page, a step to that of its claim.
    string? Link(MapItem node)
    {
        if (node.Kind is MapKind.Reference) return $"#{options.IdPrefix}{node.Key[(node.Key.LastIndexOf('/') + 1)..]}";
        if (node.Key[0] == '/') return null;
        var id = node.Id;
        while (assessment.Case[id] is null && id.LastIndexOf('/') is var slash and >= 0) id = id[..slash];
        return options.Link?.Invoke(id);
    }

    string Keys(List<MapItem> of) => string.Join(' ', of.Select(n => options.IdPrefix + n.Key));

    string Title(MapItem node)
    {
        var state = MapText.State(node);
        return $"{Plain.Line(node.Id)}, {MapText.Kind(node, assessment.Case)}{(state.Length > 0 ? ", " + state : "")}";
    }

    string Name(MapItem node) => $"{Title(node)}{(node.Text.Length > 0 ? ": " + node.Text : "")}{(node.More > 0 ? $" ({MapBox.MoreWords(node)})" : "")}";

    static string Class(MapKind kind) => kind switch
    {
        MapKind.Claim => "claim",
        MapKind.Step => "step",
        MapKind.Evidence => "evidence",
        MapKind.Context => "context",
        MapKind.Assumption => "assumption",
        MapKind.Warrant => "warrant",
        MapKind.Challenge => "challenge",
        _ => "reference",
    };
}
