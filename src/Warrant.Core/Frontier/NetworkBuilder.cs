namespace Warrant.Core;

/// <summary>
/// Makes a <see cref="Network"/> from the inputs up. Constants are folded, an input given twice counts once in an and or an or, and equal gates are one.
/// Nodes are numbers that only this builder understands.
/// </summary>
public sealed class NetworkBuilder
{
    readonly Growing kinds = new(), needs = new(), starts = new(), inputs = new();
    int[] table = new int[64], groundNodes = [], marks = [];
    int mark;

    public NetworkBuilder()
    {
        starts.Add(0);
        Store(GateKind.Constant, 0, []);
        Store(GateKind.Constant, 1, []);
    }

    /// <summary>The node that is never true.</summary>
    public const int False = 0;
    /// <summary>The node that is always true.</summary>
    public const int True = 1;

    /// <summary>The node of a ground; its number is 0 or more.</summary>
    public int Ground(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        if (number >= groundNodes.Length) Array.Resize(ref groundNodes, Math.Max(16, Math.Max(number + 1, groundNodes.Length * 2)));
        if (groundNodes[number] == 0) groundNodes[number] = Store(GateKind.Ground, number, []);
        return groundNodes[number];
    }

    /// <summary>All of them; with none it is true.</summary>
    public int And(ReadOnlySpan<int> of) => Junction(GateKind.And, of);

    /// <summary>At least one of them; with none it is false.</summary>
    public int Or(ReadOnlySpan<int> of) => Junction(GateKind.Or, of);

    /// <summary>At least so many of them. An input given twice counts twice.</summary>
    public int AtLeast(int need, ReadOnlySpan<int> of)
    {
        var left = new int[of.Length];
        var count = 0;
        foreach (var input in of)
            if (input == True) need--;
            else if (input != False) left[count++] = input;
        if (need <= 0) return True;
        if (need > count) return False;
        of = left.AsSpan(0, count);
        if (need == 1) return Or(of);
        if (need == count) return And(of);
        return Find(GateKind.AtLeast, need, of);
    }

    public int Not(int input)
    {
        if (input < 2) return 1 - input;
        return Kind(input) is GateKind.Not ? inputs[starts[input]] : Find(GateKind.Not, 0, [input]);
    }

    /// <summary>Exactly one of the two.</summary>
    public int Xor(int a, int b)
    {
        if (a < 2) (a, b) = (b, a);
        if (b == False) return a;
        if (b == True) return Not(a);
        return a == b ? False : Find(GateKind.Xor, 0, [a, b]);
    }

    /// <summary>The function that a node is.</summary>
    /// <param name="grounds">How many grounds are numbered; more than the greatest number used.</param>
    public Network Build(int root, int grounds) => NetworkTrim.Of(root, grounds, kinds, needs, starts, inputs);

    GateKind Kind(int node) => (GateKind)kinds[node];

    int Junction(GateKind kind, ReadOnlySpan<int> of)
    {
        var (absorbing, neutral) = kind is GateKind.And ? (False, True) : (True, False);
        if (marks.Length < kinds.Count) Array.Resize(ref marks, kinds.Count * 2);
        mark++;
        var left = new int[of.Length];
        var count = 0;
        foreach (var input in of)
        {
            if (input == absorbing) return absorbing;
            if (input == neutral || marks[input] == mark) continue;
            marks[input] = mark;
            left[count++] = input;
        }
        foreach (var input in left.AsSpan(0, count))
            if (Kind(input) is GateKind.Not && marks[inputs[starts[input]]] == mark) return absorbing;
        if (count == 0) return neutral;
        return count == 1 ? left[0] : Find(kind, 0, left.AsSpan(0, count));
    }

    int Find(GateKind kind, int need, ReadOnlySpan<int> of)
    {
        var hash = ((uint)kind * 31 + (uint)need) * 0x9E3779B1;
        foreach (var input in of) hash = (hash ^ (uint)input) * 0x85EBCA6B + 0x1B873593;
        var slot = (int)((hash ^ hash >> 15) & (uint)(table.Length - 1));
        for (; table[slot] != 0; slot = slot + 1 & table.Length - 1)
        {
            var node = table[slot];
            if (Kind(node) == kind && needs[node] == need && inputs.Span(starts[node], starts[node + 1]).SequenceEqual(of)) return node;
        }
        table[slot] = Store(kind, need, of);
        var made = table[slot];
        if (kinds.Count * 2 > table.Length) Grow();
        return made;
    }

    void Grow()
    {
        table = new int[table.Length * 4];
        for (var node = 2; node < kinds.Count; node++)
        {
            if (Kind(node) is GateKind.Ground) continue;
            var hash = ((uint)kinds[node] * 31 + (uint)needs[node]) * 0x9E3779B1;
            foreach (var input in inputs.Span(starts[node], starts[node + 1])) hash = (hash ^ (uint)input) * 0x85EBCA6B + 0x1B873593;
            var slot = (int)((hash ^ hash >> 15) & (uint)(table.Length - 1));
            while (table[slot] != 0) slot = slot + 1 & table.Length - 1;
            table[slot] = node;
        }
    }

    int Store(GateKind kind, int need, ReadOnlySpan<int> of)
    {
        kinds.Add((int)kind);
        needs.Add(need);
        foreach (var input in of) inputs.Add(input);
        starts.Add(inputs.Count);
        return kinds.Count - 1;
    }
}

/// <summary>A growing array of numbers. The framework's list is as good; this one gives spans and needs no code compiled at start.</summary>
sealed class Growing
{
    int[] items = new int[16];

    public int Count { get; private set; }

    public int this[int i]
    {
        get => items[i];
        set => items[i] = value;
    }

    public void Add(int item)
    {
        if (Count == items.Length) Array.Resize(ref items, Count * 2);
        items[Count++] = item;
    }

    public Span<int> Span(int from, int to) => items.AsSpan(from, to - from);

    public int Pop() => items[--Count];

    public void Clear() => Count = 0;

    public int[] ToArray() => items.AsSpan(0, Count).ToArray();
}
