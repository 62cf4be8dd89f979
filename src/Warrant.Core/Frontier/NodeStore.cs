namespace Warrant.Core;

/// <summary>
/// Nodes of a decision diagram as numbers in arrays, each kept once: an open-addressing table finds the node with a given level and children.
/// Children are made before their parents, so a loop upwards over the numbers is a pass from the leaves. Nothing is collected; a store is emptied for the next module.
/// </summary>
sealed class NodeStore
{
    public struct Node
    {
        public int Level, Low, High;
    }

    readonly int terminals;
    Node[] nodes = new Node[1024];
    int[] table = new int[2048];
    int mask = 2047;

    /// <param name="terminals">How many of the first numbers are no nodes.</param>
    public NodeStore(int terminals) => Count = this.terminals = terminals;

    /// <summary>How many nodes may be made.</summary>
    public int Limit { get; set; } = int.MaxValue;

    public int Count { get; private set; }

    public ref Node this[int node] => ref nodes[node];

    /// <summary>The node; -1 where the limit is reached.</summary>
    public int Find(int level, int low, int high)
    {
        var hash = ((uint)low * 0x9E3779B1u) ^ ((uint)high * 0x85EBCA6Bu) ^ ((uint)level * 0xC2B2AE35u);
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6Du;
        hash ^= hash >> 13;
        var slot = (int)(hash & (uint)mask);
        for (; table[slot] != 0; slot = slot + 1 & mask)
        {
            ref var node = ref nodes[table[slot]];
            if (node.Low == low && node.High == high && node.Level == level) return table[slot];
        }
        if (Count >= Limit) return -1;
        if (Count == nodes.Length) Array.Resize(ref nodes, Count * 2);
        nodes[Count] = new Node { Level = level, Low = low, High = high };
        table[slot] = Count;
        var made = Count++;
        if (Count * 2 > mask) Rehash(mask * 2 + 1);
        return made;
    }

    public void Clear()
    {
        Count = terminals;
        mask = 2047;
        Array.Clear(table, 0, 2048);
    }

    void Rehash(int newMask)
    {
        mask = newMask;
        if (table.Length <= mask) table = new int[mask + 1];
        else Array.Clear(table, 0, mask + 1);
        for (var n = terminals; n < Count; n++)
        {
            ref var node = ref nodes[n];
            var hash = ((uint)node.Low * 0x9E3779B1u) ^ ((uint)node.High * 0x85EBCA6Bu) ^ ((uint)node.Level * 0xC2B2AE35u);
            hash ^= hash >> 15;
            hash *= 0x2C1B3C6Du;
            hash ^= hash >> 13;
            var slot = (int)(hash & (uint)mask);
            while (table[slot] != 0) slot = slot + 1 & mask;
            table[slot] = n;
        }
    }
}
