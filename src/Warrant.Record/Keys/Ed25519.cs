namespace Warrant.Record;

/// <summary>Ed25519 (RFC 8032) by the system's libcrypto.</summary>
public static unsafe class Ed25519
{
    public const int KeyLength = 32, SignatureLength = 64;

    /// <summary>False for anything that is no good signature, also for a key or signature of the wrong length.</summary>
    /// <exception cref="CryptoMissingException">The system has no libcrypto.so.3.</exception>
    public static bool Verify(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        if (publicKey.Length != KeyLength || signature.Length != SignatureLength) return false;
        try
        {
            fixed (byte* k = publicKey, m = message, s = signature) return Verify(k, m, message.Length, s);
        }
        catch (DllNotFoundException problem)
        {
            throw new CryptoMissingException(problem);
        }
    }

    /// <param name="seed">The private key, 32 bytes.</param>
    /// <exception cref="CryptoMissingException">The system has no libcrypto.so.3.</exception>
    public static byte[] Sign(ReadOnlySpan<byte> seed, ReadOnlySpan<byte> message)
    {
        using var key = PrivateKeyHandle.Of(seed);
        return Sign(key, message);
    }

    /// <summary>The public key of a private one, 32 bytes.</summary>
    /// <exception cref="CryptoMissingException">The system has no libcrypto.so.3.</exception>
    public static byte[] PublicKey(ReadOnlySpan<byte> seed)
    {
        using var key = PrivateKeyHandle.Of(seed);
        return PublicKey(key);
    }

    internal static byte[] Sign(PrivateKeyHandle key, ReadOnlySpan<byte> message)
    {
        var signature = new byte[SignatureLength];
        nuint written = SignatureLength;
        var empty = stackalloc byte[1];
        var context = LibCrypto.EVP_MD_CTX_new();
        try
        {
            fixed (byte* s = signature, m = message)
                if (LibCrypto.EVP_DigestSignInit(context, 0, 0, 0, key) != 1 || LibCrypto.EVP_DigestSign(context, s, &written, m is null ? empty : m, (nuint)message.Length) != 1)
                    throw new InvalidOperationException("libcrypto did not sign");
            return signature;
        }
        finally
        {
            LibCrypto.EVP_MD_CTX_free(context);
        }
    }

    internal static byte[] PublicKey(PrivateKeyHandle key)
    {
        var result = new byte[KeyLength];
        nuint written = KeyLength;
        fixed (byte* r = result)
            if (LibCrypto.EVP_PKEY_get_raw_public_key(key, r, &written) != 1) throw new InvalidOperationException("libcrypto gave no public key");
        return result;
    }

    static bool Verify(byte* publicKey, byte* message, int length, byte* signature)
    {
        var empty = stackalloc byte[1];
        var key = LibCrypto.EVP_PKEY_new_raw_public_key(LibCrypto.Ed25519, 0, publicKey, KeyLength);
        if (key == 0) return false;
        var context = LibCrypto.EVP_MD_CTX_new();
        try
        {
            return LibCrypto.EVP_DigestVerifyInit(context, 0, 0, 0, key) == 1
                && LibCrypto.EVP_DigestVerify(context, signature, SignatureLength, message is null ? empty : message, (nuint)length) == 1;
        }
        finally
        {
            LibCrypto.EVP_MD_CTX_free(context);
            LibCrypto.EVP_PKEY_free(key);
        }
    }
}

/// <summary>The library for signatures is not on this machine.</summary>
public sealed class CryptoMissingException(Exception inner)
    : Exception("signatures need OpenSSL 3 (`libcrypto.so.3`), which is not on this machine; on Debian and Ubuntu it is the package `libssl3`", inner);
