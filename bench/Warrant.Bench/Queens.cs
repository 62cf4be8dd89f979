using System.Diagnostics;
using Warrant.Core;

namespace Warrant.Bench;

/// <summary>The n-queens problem built straight on the diagram, in the order of the squares: no fault tree, but what diagram packages are compared on.</summary>
static class Queens
{
    // OEIS A000170, from n = 1.
    static readonly double[] Known = [1, 0, 0, 2, 10, 4, 40, 92, 352, 724, 2680, 14200];

    public static void Run(int n)
    {
        var watch = Stopwatch.StartNew();
        var store = new BinaryStore { Limit = Budget.DefaultNodes };
        var squares = new int[n * n];
        for (var i = 0; i < squares.Length; i++) squares[i] = store.Variable(i);
        // From the last row up, so that what is joined is below what joins it; each pair is ruled out once, from the square above.
        var all = BinaryStore.True;
        for (var row = n - 1; row >= 0; row--)
        {
            var one = BinaryStore.False;
            for (var column = n - 1; column >= 0; column--) one = store.Or(squares[row * n + column], one);
            var rules = one;
            for (var column = n - 1; column >= 0; column--) rules = store.And(Alone(store, squares, n, row, column), rules);
            all = store.And(all, rules);
        }
        var solutions = Count(store, all, n * n);
        if (n <= Known.Length && solutions != Known[n - 1]) throw new InvalidDataException($"{solutions} solutions, and there are {Known[n - 1]}");
        Console.WriteLine($"{n} queens: {solutions} solutions, {store.Count} nodes made, {watch.Elapsed.TotalSeconds:F2} s");
    }

    // A queen here attacks none of those after it.
    static int Alone(BinaryStore store, int[] squares, int n, int row, int column)
    {
        var none = BinaryStore.True;
        for (var square = n * n - 1; square > row * n + column; square--)
        {
            var (k, l) = (square / n, square % n);
            if (k == row || l == column || k - row == l - column || k - row == column - l) none = store.And(squares[square] ^ 1, none);
        }
        return store.Or(squares[row * n + column] ^ 1, none);
    }

    // Up the nodes: which share of all assignments makes each true, and which false, for what is left after a subtraction would be nothing. An odd edge is negated.
    static double Count(BinaryStore store, int root, int variables)
    {
        var share = new double[store.Count * 2];
        share[BinaryStore.True] = 1;
        for (var edge = 2; edge < share.Length; edge++)
        {
            ref var node = ref store[edge >> 1];
            share[edge] = (share[node.Low ^ (edge & 1)] + share[node.High ^ (edge & 1)]) / 2;
        }
        return share[root] * Math.Pow(2, variables);
    }
}
