using System.Security.Cryptography;
using Warrant.Core;

namespace Warrant.Files;

/// <summary>Files by the digest of their bytes, below the folder `store` of a case: `store/sha256/ab/ab12…`. Written once, and verified whenever they are read.</summary>
/// <param name="folder">The case folder.</param>
public sealed class ContentStore(string folder, Disk? disk = null)
{
    readonly Disk disk = disk ?? Disk.Real;

    /// <summary>The path from the case folder, with `/`.</summary>
    /// <param name="digest">`sha256:…`, as in <see cref="Values.Digest"/>.</param>
    /// <exception cref="ArgumentException">That is no digest.</exception>
    public static string PathOf(string digest)
    {
        if (Values.Digest(digest) is null) throw new ArgumentException("not a digest", nameof(digest));
        return $"store/sha256/{digest.AsSpan(7, 2)}/{digest.AsSpan(7)}";
    }

    /// <summary>The digest in a path that <see cref="PathOf"/> could have made, or null.</summary>
    public static string? DigestIn(string path) =>
        path.Split('/') is ["store", "sha256", var two, var hex] && Values.Digest("sha256:" + hex) is { } digest && hex.StartsWith(two, StringComparison.Ordinal) && two.Length == 2 ? digest : null;

    /// <summary>Copies what is left of a stream into the store and says its digest. What is there and right is left alone; what is there and damaged is mended.</summary>
    /// <exception cref="IOException">The disk is full, or what is read broke off; then the store is as it was.</exception>
    public string Put(Stream content)
    {
        // The name is known only at the end, so the bytes wait beside their place.
        var part = AtomicWrite.Part(Full("store/sha256/new"));
        try
        {
            string digest;
            using (var file = disk.Create(part))
            {
                digest = Copy(content, file);
                disk.Flush(file);
            }
            var path = Full(PathOf(digest));
            if (Verify(digest) is not StoreState.Whole)
            {
                var place = Path.GetDirectoryName(path)!;
                var isNew = !Directory.Exists(place);
                Directory.CreateDirectory(place);
                if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(part, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
                disk.Move(part, path);
                disk.FlushFolder(place);
                // A folder whose own name is not on the disk is gone after a power cut with all that is in it.
                if (isNew) foreach (var above in new[] { Full("store/sha256"), Full("store"), folder }) disk.FlushFolder(above);
            }
            return digest;
        }
        finally
        {
            disk.Delete(part);
        }
    }

    public string Put(ReadOnlyMemory<byte> content)
    {
        using var stream = new MemoryStream(content.ToArray(), writable: false);
        return Put(stream);
    }

    /// <summary>Reads all of the file and says whether it is what its name says.</summary>
    public StoreState Verify(string digest)
    {
        var path = Full(PathOf(digest));
        if (!Artefacts.Exists(path)) return StoreState.Missing;
        using var file = Artefacts.Open(path);
        return Digest(file) == digest ? StoreState.Whole : StoreState.Damaged;
    }

    /// <summary>The file at its start, all of it read once and found to be what its name says; null where it is missing or damaged.</summary>
    public Stream? Open(string digest)
    {
        var path = Full(PathOf(digest));
        if (!Artefacts.Exists(path)) return null;
        var file = Artefacts.Open(path);
        if (Digest(file) == digest)
        {
            file.Position = 0;
            return file;
        }
        file.Dispose();
        return null;
    }

    /// <summary>The digests of all files that have a name of the store, in order. Nothing is read.</summary>
    public IReadOnlyList<string> All()
    {
        var root = Full("store/sha256");
        if (!Directory.Exists(root)) return [];
        return [.. Directory.EnumerateDirectories(root).SelectMany(Directory.EnumerateFiles).Select(f => DigestIn(Path.GetRelativePath(folder, f))).OfType<string>().Order(StringComparer.Ordinal)];
    }

    /// <summary>SHA-256 of what is left of a stream, `sha256:…`.</summary>
    public static string Digest(Stream content) => Copy(content, Stream.Null);

    string Full(string path) => Path.Combine(folder, path);

    static string Copy(Stream from, Stream to)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 17];
        while (from.Read(buffer) is var read and > 0)
        {
            hash.AppendData(buffer.AsSpan(0, read));
            to.Write(buffer.AsSpan(0, read));
        }
        return "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

public enum StoreState { Whole, Missing, Damaged }
