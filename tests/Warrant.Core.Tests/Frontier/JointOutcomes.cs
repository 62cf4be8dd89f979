namespace Warrant.Core.Tests;

/// <summary>
/// The oracle: the most probability that a distribution over all joint outcomes can give a set of outcomes when the probability of each ground is given.
/// A plain simplex tableau in two phases with Bland's rule; it knows nothing of minimal sets or diagrams.
/// </summary>
static class JointOutcomes
{
    public static double Most(int grounds, Func<int, bool> holds, double[] probabilities)
    {
        var (rows, outcomes) = (grounds + 1, 1 << grounds);
        var columns = outcomes + rows;
        var table = new double[rows, columns + 1];
        for (var r = 0; r < rows; r++)
        {
            for (var x = 0; x < outcomes; x++) table[r, x] = r == grounds || (x >> r & 1) == 1 ? 1 : 0;
            table[r, outcomes + r] = 1;
            table[r, columns] = r == grounds ? 1 : probabilities[r];
        }
        var basis = Enumerable.Range(outcomes, rows).ToArray();
        Run(table, basis, x => x >= outcomes ? -1 : 0, columns, columns);
        // An artificial column may stay in the basis at zero; it costs so much that it never leaves zero.
        return Run(table, basis, x => x >= outcomes ? -1000 : holds(x) ? 1 : 0, outcomes, columns);
    }

    static double Run(double[,] table, int[] basis, Func<int, double> gain, int usable, int last)
    {
        while (true)
        {
            var entering = -1;
            for (var x = 0; x < usable && entering < 0; x++) if (gain(x) - Worth(x) > 1e-10) entering = x;
            if (entering < 0) return Worth(last);
            var leaving = -1;
            for (var r = 0; r < basis.Length; r++)
            {
                if (table[r, entering] <= 1e-10) continue;
                if (leaving < 0) { leaving = r; continue; }
                var (ratio, best) = (table[r, last] / table[r, entering], table[leaving, last] / table[leaving, entering]);
                if (ratio < best - 1e-13 || Math.Abs(ratio - best) <= 1e-13 && basis[r] < basis[leaving]) leaving = r;
            }
            Assert.True(leaving >= 0, "unbounded");
            var by = table[leaving, entering];
            for (var c = 0; c <= last; c++) table[leaving, c] /= by;
            for (var r = 0; r < basis.Length; r++)
            {
                if (r == leaving || table[r, entering] == 0) continue;
                var factor = table[r, entering];
                for (var c = 0; c <= last; c++) table[r, c] -= factor * table[leaving, c];
            }
            basis[leaving] = entering;
        }

        double Worth(int column)
        {
            var sum = 0.0;
            for (var r = 0; r < basis.Length; r++) sum += gain(basis[r]) * table[r, column];
            return sum;
        }
    }
}
