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

    static byte[] Flip(byte[] bytes, int bit)
    {
        var flipped = bytes.ToArray();
        flipped[bit / 8] ^= (byte)(1 << bit % 8);
        return flipped;
    }
}
