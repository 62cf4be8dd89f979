using Warrant.Core;

namespace Warrant.Evidence;

/// <summary>Makes the manifest of a log.</summary>
public static class Manifests
{
    /// <summary>Reads a log that <see cref="LogReader"/> has read, once more and whole. Null where it turns out that it cannot be read.</summary>
    /// <param name="stream">Seekable; read from its start, and left open.</param>
    /// <param name="digest">`sha256:…` of the stream.</param>
    /// <param name="run">What the log holds, for formats of which only that is taken apart.</param>
    public static Manifest? Of(Stream stream, string digest, Run run)
    {
        if (run.Format != "inspect") return RunManifest.Of(digest, run);
        try
        {
            Span<byte> start = stackalloc byte[2];
            stream.Position = 0;
            stream.ReadExactly(start);
            stream.Position = 0;
            return start.StartsWith("PK"u8) ? InspectManifest.OfArchive(stream, digest) : InspectManifest.OfFile(stream, digest);
        }
        catch (Exception problem) when (problem is LogException or IOException)
        {
            return null;
        }
    }
}
