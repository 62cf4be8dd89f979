using System.Runtime.InteropServices;

namespace Warrant.Record;

/// <summary>The calls into the system's OpenSSL that .NET on Linux needs anyway, but does not pass on: Ed25519.</summary>
static unsafe partial class LibCrypto
{
    internal const int Ed25519 = 1087;
    const string Library = "libcrypto.so.3";

    [LibraryImport(Library)]
    internal static partial nint EVP_PKEY_new_raw_public_key(int type, nint engine, byte* key, nuint length);

    [LibraryImport(Library)]
    internal static partial nint EVP_PKEY_new_raw_private_key(int type, nint engine, byte* key, nuint length);

    [LibraryImport(Library)]
    internal static partial int EVP_PKEY_get_raw_public_key(PrivateKeyHandle key, byte* target, nuint* length);

    [LibraryImport(Library)]
    internal static partial void EVP_PKEY_free(nint key);

    [LibraryImport(Library)]
    internal static partial nint EVP_MD_CTX_new();

    [LibraryImport(Library)]
    internal static partial void EVP_MD_CTX_free(nint context);

    [LibraryImport(Library)]
    internal static partial int EVP_DigestVerifyInit(nint context, nint keyContext, nint digest, nint engine, nint key);

    [LibraryImport(Library)]
    internal static partial int EVP_DigestVerify(nint context, byte* signature, nuint length, byte* message, nuint messageLength);

    [LibraryImport(Library)]
    internal static partial int EVP_DigestSignInit(nint context, nint keyContext, nint digest, nint engine, PrivateKeyHandle key);

    [LibraryImport(Library)]
    internal static partial int EVP_DigestSign(nint context, byte* signature, nuint* length, byte* message, nuint messageLength);
}
