namespace Warrant.Core;

/// <summary>The outline of a subtree, how far it reaches to the left and to the right at each height: so that neighbours are pushed together until they would touch.</summary>
/// <remarks>
/// All heights are those of the picture, and neighbours begin at the same one. Joining two costs as many steps as the shallower one has, so a whole tree
/// costs about as many as it has boxes (Reingold and Tilford 1981 for levels; here for boxes of any height).
/// </remarks>
sealed class Skyline
{
    Side left, right;

    /// <summary>Down to a height it reaches from one place to another.</summary>
    public Skyline(double bottom, double from, double to) => (left, right) = (new(bottom, from), new(bottom, to));

    /// <summary>How far to the right another must start at least so as not to touch.</summary>
    public double Clearance(Skyline next)
    {
        var (mine, its) = (right, next.left);
        var (i, j) = (mine.Steps.Count - 1, its.Steps.Count - 1);
        var most = double.NegativeInfinity;
        while (i >= 0 && j >= 0)
        {
            most = Math.Max(most, mine.Steps[i].X + mine.Shift - its.Steps[j].X - its.Shift);
            var (bottom, other) = (mine.Steps[i].Bottom, its.Steps[j].Bottom);
            if (bottom <= other) i--;
            if (other <= bottom) j--;
        }
        return most;
    }

    /// <summary>Takes in a neighbour on the right. What was handed in must not be used again.</summary>
    public void Join(Skyline next)
    {
        right = Side.Over(next.right, right);
        left = Side.Over(left, next.left);
    }

    public void Move(double by)
    {
        left.Shift += by;
        right.Shift += by;
    }

    /// <summary>Puts something on top.</summary>
    public void Top(double bottom, double from, double to)
    {
        left.Steps.Add((bottom, from - left.Shift));
        right.Steps.Add((bottom, to - right.Shift));
    }

    // The deepest step first, so that what comes on top is added at the end.
    sealed class Side(double bottom, double x)
    {
        public List<(double Bottom, double X)> Steps { get; } = [(bottom, x)];
        public double Shift { get; set; }

        // The one as far down as it goes, and below that the other.
        public static Side Over(Side upper, Side lower)
        {
            var end = upper.Steps[0].Bottom;
            if (lower.Steps[0].Bottom <= end) return upper;
            var kept = lower.Steps.Count;
            while (lower.Steps[kept - 1].Bottom <= end) kept--;
            lower.Steps.RemoveRange(kept, lower.Steps.Count - kept);
            foreach (var (bottom, x) in upper.Steps) lower.Steps.Add((bottom, x + upper.Shift - lower.Shift));
            return lower;
        }
    }
}
