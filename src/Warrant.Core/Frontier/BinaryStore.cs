namespace Warrant.Core;

/// <summary>
/// Binary decision diagrams under construction. An edge is a node times two, plus one if the function is negated; 0 is true and 1 is false. The high edge of a
/// node is never negated, so each function has one edge. Operations keep their own stack: a diagram may be as deep as there are grounds.
/// </summary>
sealed class BinaryStore
{
    public const int True = 0, False = 1, Exceeded = -1;

    readonly NodeStore nodes = new(1);
    readonly PairCache ands = new(1 << 21), xors = new(1 << 18);
    Frame[] frames = new Frame[256];
    uint steps;

    struct Frame
    {
        public int F, G, Level, FHigh, GHigh, Low;
    }

    public BinaryStore() => nodes[0].Level = int.MaxValue;

    public int Limit { set => nodes.Limit = value; }

    /// <summary>Asked now and then; true stops the work as if the limit were reached.</summary>
    public Func<bool>? TimeUp { get; set; }

    public int Count => nodes.Count;

    public ref NodeStore.Node this[int node] => ref nodes[node];

    public int Level(int edge) => nodes[edge >> 1].Level;

    public void Clear()
    {
        nodes.Clear();
        ands.Clear();
        xors.Clear();
    }

    public int Variable(int level) => Make(level, False, True);

    public int Or(int f, int g) => And(f ^ 1, g ^ 1) is >= 0 and var edge ? edge ^ 1 : Exceeded;

    public int And(int f, int g) => Apply(f, g, ands, and: true);

    public int Xor(int f, int g) => Apply(f & ~1, g & ~1, xors, and: false) is >= 0 and var edge ? edge ^ (f & 1) ^ (g & 1) : Exceeded;

    int Apply(int f, int g, PairCache cache, bool and)
    {
        var depth = 0;
        while (true)
        {
            var result = and ? EasyAnd(f, g) : EasyXor(f, g);
            var negate = 0;
            if (result < 0)
            {
                if (!and)
                {
                    negate = (f ^ g) & 1;
                    f &= ~1;
                    g &= ~1;
                }
                if (f > g) (f, g) = (g, f);
                if (cache.TryGet(f, g, out var known)) result = known ^ negate;
            }
            if (result < 0)
            {
                if (depth == frames.Length) Array.Resize(ref frames, depth * 2);
                ref var frame = ref frames[depth++];
                ref var a = ref nodes[f >> 1];
                ref var b = ref nodes[g >> 1];
                var level = Math.Min(a.Level, b.Level);
                // The bits of a frame: its level twice, plus whether its result is to be negated.
                (frame.F, frame.G, frame.Level, frame.Low) = (f, g, level * 2 + negate, Exceeded);
                var (low, high) = a.Level == level ? (a.Low ^ (f & 1), a.High ^ (f & 1)) : (f, f);
                (f, frame.FHigh) = (low, high);
                (low, high) = b.Level == level ? (b.Low ^ (g & 1), b.High ^ (g & 1)) : (g, g);
                (g, frame.GHigh) = (low, high);
                continue;
            }
            while (true)
            {
                if (depth == 0) return result;
                ref var frame = ref frames[depth - 1];
                if (frame.Low == Exceeded)
                {
                    frame.Low = result;
                    (f, g) = (frame.FHigh, frame.GHigh);
                    break;
                }
                result = Make(frame.Level >> 1, frame.Low, result);
                if (result < 0 || (++steps & 0x3FFF) == 0 && TimeUp?.Invoke() == true) return Exceeded;
                cache.Put(frame.F, frame.G, result);
                result ^= frame.Level & 1;
                depth--;
            }
        }
    }

    static int EasyAnd(int f, int g)
    {
        if (f == g || g == True) return f;
        if (f == True) return g;
        return f == False || g == False || (f ^ g) == 1 ? False : -1;
    }

    static int EasyXor(int f, int g)
    {
        if (f <= 1) return g ^ (f ^ 1);
        if (g <= 1) return f ^ (g ^ 1);
        return f == g ? False : (f ^ g) == 1 ? True : -1;
    }

    int Make(int level, int low, int high)
    {
        if (low == high) return low;
        var negate = high & 1;
        var node = nodes.Find(level, low ^ negate, high ^ negate);
        if (node < 0) return Exceeded;
        if ((node & 0x3FF) == 0) ands.Fit(nodes.Count);
        if ((node & 0x3FF) == 0) xors.Fit(nodes.Count / 8);
        return node * 2 + negate;
    }
}
