using Microsoft.Win32.SafeHandles;

namespace Warrant.Record;

/// <summary>A private key as libcrypto holds it: making one costs as much as a signature, so it is made once.</summary>
sealed unsafe class PrivateKeyHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    /// <param name="seed">32 bytes.</param>
    /// <exception cref="ArgumentException">They are not 32.</exception>
    /// <exception cref="CryptoMissingException">The system has no libcrypto.so.3.</exception>
    public static PrivateKeyHandle Of(ReadOnlySpan<byte> seed)
    {
        if (seed.Length != Ed25519.KeyLength) throw new ArgumentException("a private key has 32 bytes", nameof(seed));
        var made = new PrivateKeyHandle();
        try
        {
            fixed (byte* bytes = seed) made.SetHandle(LibCrypto.EVP_PKEY_new_raw_private_key(LibCrypto.Ed25519, 0, bytes, Ed25519.KeyLength));
        }
        catch (DllNotFoundException problem)
        {
            throw new CryptoMissingException(problem);
        }
        return made.IsInvalid ? throw new InvalidOperationException("libcrypto refused the key") : made;
    }

    protected override bool ReleaseHandle()
    {
        LibCrypto.EVP_PKEY_free(handle);
        return true;
    }
}
