namespace Warrant.Record;

/// <summary>The points of edwards25519 whose order divides eight, as RFC 8032 (section 5.1.2) encodes them. Under such a key anybody makes good signatures without a private key, so it speaks for nobody.</summary>
static class SmallOrder
{
    // The y of each, the bit of x cleared: 0, 1, the two of order eight, and p − 1, p and p + 1 with p = 2²⁵⁵ − 19, of which the last two are 0 and 1 once more.
    static readonly byte[][] encodings =
    [
        Convert.FromHexString("0000000000000000000000000000000000000000000000000000000000000000"),
        Convert.FromHexString("0100000000000000000000000000000000000000000000000000000000000000"),
        Convert.FromHexString("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"),
        Convert.FromHexString("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"),
        Convert.FromHexString("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
        Convert.FromHexString("edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
        Convert.FromHexString("eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
    ];

    /// <param name="key">32 bytes.</param>
    public static bool Has(ReadOnlySpan<byte> key)
    {
        foreach (var encoding in encodings)
            if (key[..^1].SequenceEqual(encoding.AsSpan(0, encoding.Length - 1)) && (key[^1] & 0x7f) == encoding[^1]) return true;
        return false;
    }
}
