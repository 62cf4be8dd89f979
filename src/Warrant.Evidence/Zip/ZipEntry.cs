namespace Warrant.Evidence;

/// <summary>One member as the zip's directory declares it. Nothing of it is believed before it is checked.</summary>
/// <param name="Name">A key and nothing more: it is never used as a path.</param>
/// <param name="Packed">Bytes in the file.</param>
/// <param name="Size">Bytes unpacked, as declared.</param>
/// <param name="Header">Where the member's own header begins in the file.</param>
readonly record struct ZipEntry(string Name, long Packed, long Size, long Header, uint Crc, ZipMethod Method, bool Encrypted)
{
    public string Quoted => LogException.Quoted(Name);
}

/// <summary>How a member is packed: the numbers of the zip specification (APPNOTE 4.4.5).</summary>
enum ZipMethod : ushort
{
    Stored = 0,
    Deflate = 8,
    Zstd = 93,
}
