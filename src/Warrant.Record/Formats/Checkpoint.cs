using System.Globalization;
using System.Text;

namespace Warrant.Record;

/// <summary>The size and root of the tree at one moment, as the C2SP checkpoint writes it.</summary>
/// <param name="Origin">`warrant/` and the id of the case.</param>
public sealed record Checkpoint(string Origin, long Size, byte[] Root)
{
    public static string OriginOf(string caseId) => $"warrant/{caseId}";

    public string Text() => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Convert.ToBase64String(Root)}\n");

    public byte[] Sign(SigningKey key) => Encoding.UTF8.GetBytes(SignedNote.Sign(Text(), Origin, key).ToString());

    /// <summary>Null where the note's text is no checkpoint; lines after the third are refused, for nothing here writes any.</summary>
    public static Checkpoint? Parse(string text)
    {
        if (text.Split('\n') is not [{ Length: > 0 } origin, var size, var root, ""]) return null;
        if (!long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var n) || n.ToString(CultureInfo.InvariantCulture) != size) return null;
        var bytes = new byte[64];
        return Convert.TryFromBase64String(root, bytes, out var length) && length == Hashing.Length && Convert.ToBase64String(bytes, 0, length) == root ? new(origin, n, bytes[..length]) : null;
    }
}
