namespace Warrant.Core;

/// <summary>Lengths of a map, in pixels.</summary>
static class MapMetrics
{
    public const double FontSize = 12, LineHeight = 15;
    /// <summary>Between neighbours, and between a box and what stands beside it.</summary>
    public const double Gap = 30;
    /// <summary>Between a box with all that stands beside it and the row below.</summary>
    public const double RowGap = 46;
    /// <summary>Within a column of leaves, and among what stands beside a box.</summary>
    public const double ColumnGap = 20;
    /// <summary>Between something beside a box and a challenge on it: room for an arrow.</summary>
    public const double ChallengeGap = 30;
    /// <summary>From the line down a column to its boxes.</summary>
    public const double Spine = 20;
    /// <summary>The height of the undeveloped diamond, and of the mark that there is more below with the room above it.</summary>
    public const double Diamond = 18, More = 26;
    /// <summary>How far the marks at its corners stand out of a box.</summary>
    public const double Mark = 9;
    public const double Slant = 16;
    public const double Margin = 24;
}
