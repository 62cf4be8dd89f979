namespace Warrant.Record.Tests;

public sealed class Ed25519Tests
{
    // RFC 8032, section 7.1, test 1.
    static readonly byte[] seed = Convert.FromHexString("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    static readonly byte[] publicKey = Convert.FromHexString("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    static readonly byte[] signature = Convert.FromHexString("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");

    [Fact]
    public void Rfc_8032_test_1()
    {
        Assert.Equal(publicKey, Ed25519.PublicKey(seed));
        Assert.Equal(signature, Ed25519.Sign(seed, []));
        Assert.True(Ed25519.Verify(publicKey, [], signature));
    }

    [Fact]
    public void A_flipped_bit_of_a_signature_a_message_or_a_key_does_not_verify()
    {
        for (var bit = 0; bit < signature.Length * 8; bit++) Assert.False(Ed25519.Verify(publicKey, [], Flip(signature, bit)));
        for (var bit = 0; bit < publicKey.Length * 8; bit++) Assert.False(Ed25519.Verify(Flip(publicKey, bit), [], signature));
        Assert.False(Ed25519.Verify(publicKey, [0], signature));
        Assert.False(Ed25519.Verify(publicKey, [], signature[..63]));
        Assert.False(Ed25519.Verify(publicKey[..31], [], signature));
    }

    [Fact]
    public void A_key_comes_back_from_its_pem()
    {
        var key = SigningKey.Of(seed);
        Assert.StartsWith("-----BEGIN PRIVATE KEY-----\n", key.Pem());
        Assert.Equal(key.Public, SigningKey.FromPem(key.Pem())!.Public);
        Assert.Equal(key.Public, PublicKey.Parse(key.Public.ToString()));
        Assert.Null(SigningKey.FromPem(key.Pem().Replace("PRIVATE", "PUBLIC")));
        Assert.Null(SigningKey.FromPem("none"));
        Assert.Null(PublicKey.Parse("ed25519:AAAA"));
    }

    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("0100000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05")]
    [InlineData("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a")]
    [InlineData("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")]
    [InlineData("edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")]
    [InlineData("eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")]
    public void A_key_under_which_anybody_can_sign_is_none(string y)
    {
        foreach (var sign in (byte[])[0, 0x80])
        {
            var key = Convert.FromHexString(y);
            key[^1] |= sign;
            // R is the neutral point and S is 0: good for every eighth message at the least, whoever has signed nothing.
            byte[] forged = [1, .. new byte[63]];
            Assert.Contains(Enumerable.Range(0, 256), n => Ed25519.Verify(key, [(byte)n], forged));
            Assert.Null(PublicKey.Parse(new PublicKey(key).ToString()));
        }
    }

    static byte[] Flip(byte[] bytes, int bit)
    {
        var flipped = bytes.ToArray();
        flipped[bit / 8] ^= (byte)(1 << bit % 8);
        return flipped;
    }
}
