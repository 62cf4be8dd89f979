namespace Warrant.Core;

/// <summary>Chooses the shape of a box, breaks its text into lines, and makes it large enough for them.</summary>
static class MapSizing
{
    const double Line = MapMetrics.LineHeight;
    // Between text and border.
    const double Pad = 8;
    const int MostLines = 8;

    public static void Size(MapItem node, Notation notation)
    {
        node.Shape = ShapeOf(node.Kind, notation);
        var text = new TextWrap(node.Text);
        switch (node.Shape)
        {
            case BoxShape.Chip: Chip(node); break;
            case BoxShape.Circle: Oval(node, text, 42, 84, 1); break;
            case BoxShape.Ellipse when node.Kind is MapKind.Claim or MapKind.Challenge: Oval(node, text, 84, 156, 0.56); break;
            case BoxShape.Ellipse: Oval(node, text, 62, 124, 0.56); break;
            case BoxShape.Parallelogram: Box(node, text, 216, MapMetrics.Slant + Pad); break;
            case BoxShape.Stadium: Box(node, text, 168, 18); break;
            case BoxShape.Note: Box(node, text, 168, 14); break;
            default: Box(node, text, 196, 14); break;
        }
    }

    static BoxShape ShapeOf(MapKind kind, Notation notation) => (kind, notation) switch
    {
        (MapKind.Reference, _) => BoxShape.Chip,
        (MapKind.Claim or MapKind.Challenge, Notation.Gsn) => BoxShape.Rectangle,
        (MapKind.Step, Notation.Gsn) => BoxShape.Parallelogram,
        (MapKind.Evidence, Notation.Gsn) => BoxShape.Circle,
        (MapKind.Context, Notation.Gsn) => BoxShape.Stadium,
        (MapKind.Assumption or MapKind.Warrant, Notation.Gsn) => BoxShape.Ellipse,
        (MapKind.Claim or MapKind.Challenge, _) => BoxShape.Ellipse,
        (MapKind.Step, _) => BoxShape.Rounded,
        (MapKind.Evidence, _) => BoxShape.Rectangle,
        _ => BoxShape.Note,
    };

    static void Chip(MapItem node)
    {
        var width = TextWidth.Of(node.Heading, MapMetrics.FontSize, true);
        node.Lines = [new(node.Heading, width)];
        (node.Width, node.Height) = (width + 34, 24);
    }

    static void Box(MapItem node, TextWrap text, double width, double side)
    {
        var room = width - 2 * side;
        var heading = Heading(node, room);
        var lines = text.Lines(_ => room, MostLines, true)!;
        node.Lines = heading is { } head ? [head, .. lines] : lines;
        (node.Width, node.Height) = (width, Math.Max(2, node.Lines.Count) * Line + 2 * Pad);
    }

    // The least half width, in steps, for which the text fits; in the largest it is cut off.
    static void Oval(MapItem node, TextWrap text, double least, double most, double flat)
    {
        for (var rx = least; ; rx += 6)
        {
            var ry = rx * flat;
            var last = rx + 6 > most;
            var heading = node.Heading.Length > 0 ? 1 : 0;
            for (var count = 1; count + heading <= (2 * ry - Pad) / Line; count++)
            {
                var total = count + heading;
                var widest = count + 1 + heading > (2 * ry - Pad) / Line;
                if (heading == 1 && !last && TextWidth.Of(node.Heading, MapMetrics.FontSize, true) > Room(rx, ry, 0, total)) continue;
                if (text.Lines(i => Room(rx, ry, i + heading, total), count, last && widest) is not { } lines || lines.Count < count && count > 1 && !(last && widest)) continue;
                // Lines are measured for their place, so the last ones stay where they are when a line is left over.
                while (lines.Count < count) lines.Add(new("", 0));
                node.Lines = heading == 1 && Heading(node, Room(rx, ry, 0, total)) is { } head ? [head, .. lines] : lines;
                (node.Width, node.Height) = (2 * rx, 2 * ry);
                return;
            }
            if (!last) continue;
            // Only what is all blank or one giant letter gets here.
            (node.Lines, node.Width, node.Height) = (Heading(node, rx) is { } only ? [only] : [], 2 * rx, 2 * ry);
            return;
        }
    }

    // How wide a line may be where the oval is narrower: at its edge that is further from the middle.
    static double Room(double rx, double ry, int line, int total)
    {
        var top = (line - total / 2.0) * Line;
        var far = Math.Max(Math.Abs(top), Math.Abs(top + Line)) + 1;
        return far >= ry ? 0 : 2 * rx * Math.Sqrt(1 - far * far / (ry * ry)) - 2 * Pad;
    }

    static MapLine? Heading(MapItem node, double room)
    {
        if (node.Heading.Length == 0) return null;
        // The marks at the corners keep clear of it.
        room = Math.Max(room - 10, 16);
        var heading = node.Heading;
        var width = TextWidth.Of(heading, MapMetrics.FontSize, true);
        if (width <= room) return new(heading, width);
        while (heading.Length > 1 && TextWidth.Of(heading, MapMetrics.FontSize, true) + MapMetrics.FontSize > room) heading = heading[..Plain.Cut(heading, heading.Length - 1)];
        heading = heading.TrimEnd() + "…";
        return new(heading, TextWidth.Of(heading, MapMetrics.FontSize, true));
    }
}
