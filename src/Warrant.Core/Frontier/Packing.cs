namespace Warrant.Core;

/// <summary>
/// The packing programme that is dual to a cover: max Σ y over y ≥ 0 with, for each variable, the sum of y over the sets that have it at most its cost. Sets come one
/// by one. Revised simplex method with the inverse of the basis kept whole; a slack for each variable is the first basis, and the multipliers are the weights of the cover.
/// </summary>
/// <remarks>
/// Many costs are equal as a rule, so the costs that steer the method differ from the true ones by a part in ten million, each by another: no step stands
/// still. What is reported is computed from the true costs and the last basis.
/// </remarks>
sealed class Packing(double[] costs)
{
    const double Tiny = 1e-11;

    // By level: its row, or -1. Rows are made when a set first has the level.
    readonly int[] rowOf = [.. Enumerable.Repeat(-1, costs.Length)];
    readonly List<int> levels = [];
    readonly List<double[]> inverse = [];
    readonly List<double> values = [], multipliers = [];
    readonly List<bool> isSet = [];
    double[] column = [];

    /// <summary>The row of a level.</summary>
    public int Row(int level)
    {
        if (rowOf[level] >= 0) return rowOf[level];
        var row = rowOf[level] = levels.Count;
        levels.Add(level);
        var size = inverse.Count == 0 ? 16 : inverse[0].Length;
        if (row == size)
            for (var i = 0; i < row; i++)
            {
                var wider = new double[size * 2];
                inverse[i].CopyTo(wider, 0);
                inverse[i] = wider;
            }
        inverse.Add(new double[row == size ? size * 2 : size]);
        inverse[row][row] = 1;
        values.Add(costs[level] * (1 + 1e-7 * (0.5 + row * 0.6180339887498949 % 1)));
        multipliers.Add(0);
        isSet.Add(false);
        return row;
    }

    /// <summary>Writes the weights of the levels that have a row; those of the others stay.</summary>
    public void Fill(double[] weights)
    {
        for (var i = 0; i < levels.Count; i++) weights[levels[i]] = Math.Max(0, multipliers[i]);
    }

    /// <summary>What is packed so far.</summary>
    public double Sum
    {
        get
        {
            var sum = 0.0;
            for (var i = 0; i < values.Count; i++) if (isSet[i]) sum += values[i];
            return sum;
        }
    }

    /// <summary>The lightest of the sets, if it weighs less than 1.</summary>
    public int[]? Best(List<int[]> sets)
    {
        var (best, least) = ((int[]?)null, 1 - Tiny);
        foreach (var set in sets)
        {
            var weight = 0.0;
            foreach (var row in set) weight += multipliers[row];
            if (weight < least) (best, least) = (set, weight);
        }
        return best;
    }

    /// <summary>Takes a set in, by its rows, and goes on until no slack wants back. False if nothing changed: numbers are at their end.</summary>
    public bool Enter(int[] rows)
    {
        if (!Pivot(rows, set: true)) return false;
        for (var most = 10 * levels.Count; most > 0; most--)
        {
            var least = 0;
            for (var i = 1; i < multipliers.Count; i++) if (multipliers[i] < multipliers[least]) least = i;
            if (multipliers[least] >= -Tiny || !Pivot([least], set: false)) break;
        }
        return true;
    }

    /// <summary>How much is packed under the true costs.</summary>
    public double Packed()
    {
        var (sum, over) = (0.0, 1.0);
        for (var i = 0; i < levels.Count; i++)
        {
            var value = 0.0;
            for (var j = 0; j < levels.Count; j++) value += inverse[i][j] * costs[levels[j]];
            if (isSet[i]) sum += Math.Max(0, value);
            // A value below zero is rounding. A set that loses it takes more than there is, and all are cut by as much.
            if (value < 0) over = Math.Max(over, 1 - value / costs[levels[i]] * levels.Count);
        }
        return sum / over;
    }

    bool Pivot(int[] rows, bool set)
    {
        var gain = set ? 1.0 : 0;
        var count = levels.Count;
        if (column.Length < count) column = new double[count * 2];
        var (leaving, ratio) = (-1, double.PositiveInfinity);
        for (var i = 0; i < count; i++)
        {
            var (sum, row) = (0.0, inverse[i]);
            foreach (var r in rows) sum += row[r];
            column[i] = sum;
            if (sum > 1e-9 && values[i] / sum < ratio) (leaving, ratio) = (i, values[i] / sum);
        }
        foreach (var r in rows) gain -= multipliers[r];
        if (leaving < 0 || gain <= 0) return false;
        var pivot = inverse[leaving];
        var by = 1 / column[leaving];
        for (var j = 0; j < count; j++) pivot[j] *= by;
        for (var i = 0; i < count; i++)
        {
            if (i == leaving || column[i] == 0) continue;
            var (factor, row) = (column[i], inverse[i]);
            for (var j = 0; j < count; j++) row[j] -= factor * pivot[j];
            values[i] = Math.Max(0, values[i] - factor * ratio);
        }
        values[leaving] = ratio;
        for (var j = 0; j < count; j++) multipliers[j] += gain * pivot[j];
        isSet[leaving] = set;
        return true;
    }
}
