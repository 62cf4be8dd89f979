namespace Warrant.Core;

/// <summary>One box of a map: what it says, how it stands, and after sizing and layout where it is.</summary>
/// <param name="id">The id or address; for a reference that of what it refers to.</param>
/// <param name="key">Unique in the map.</param>
sealed class MapItem(string id, string key, MapKind kind, MapRelation relation)
{
    public string Id { get; } = id;
    public string Key => key;
    public MapKind Kind => kind;
    /// <summary>What it is to its parent.</summary>
    public MapRelation Relation => relation;

    public string Heading { get; set; } = id;
    public string Text { get; set; } = "";
    public string Description { get; set; } = "";
    public MapState State { get; set; }
    public bool Stale { get; set; }
    public bool Marked { get; set; }
    public bool Undeveloped { get; set; }
    public bool Defeated { get; set; }
    /// <summary>How many elements below it are not drawn.</summary>
    public int More { get; set; }
    /// <summary>How many challenges on it that are not drawn are not cleared.</summary>
    public int Doubts { get; set; }

    /// <summary>Its number in the list of the boxes that form the tree.</summary>
    public int Index { get; set; }
    public MapItem? Parent { get; set; }
    /// <summary>What hangs below, in source order.</summary>
    public List<MapItem> Children { get; } = [];
    /// <summary>Context, assumptions and warrants, and the challenges on them, in source order.</summary>
    public List<MapItem> Beside { get; } = [];

    public BoxShape Shape { get; set; }
    public IReadOnlyList<MapLine> Lines { get; set; } = [];
    public double Width { get; set; }
    public double Height { get; set; }
    /// <summary>Top left corner.</summary>
    public double X { get; set; }
    public double Y { get; set; }
    /// <summary>It stands in a column below its parent, and this is where the line down runs.</summary>
    public double? Spine { get; set; }

    public double Middle => X + Width / 2;
    public double Bottom => Y + Height;
    public bool IsOval => Shape is BoxShape.Circle or BoxShape.Ellipse;

    /// <summary>What hangs from the box itself: the diamond of what is undeveloped, the mark that there is more.</summary>
    public double Below => More > 0 ? MapMetrics.More : Undeveloped ? MapMetrics.Diamond : 0;
}

enum MapKind { Claim, Step, Evidence, Context, Assumption, Warrant, Challenge, Reference }

/// <summary>What a box is to the one it hangs from.</summary>
enum MapRelation { Supports, InContextOf, Challenges }

/// <summary>How it stands; <see cref="Unstated"/> where that says nothing, as of a criterion that nobody challenges.</summary>
enum MapState { Unstated, Holds, Uncounted, Unknown, Fails }

enum BoxShape { Rectangle, Parallelogram, Circle, Stadium, Ellipse, Rounded, Note, Chip }

/// <param name="Width">In pixels.</param>
readonly record struct MapLine(string Text, double Width);
