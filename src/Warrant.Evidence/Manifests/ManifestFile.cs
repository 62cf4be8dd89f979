using System.Text;
using System.Text.Json;

namespace Warrant.Evidence;

/// <summary>A manifest as a file: JSON, the same bytes for the same manifest.</summary>
public static class ManifestFile
{
    const int Version = 1;

    public static byte[] Write(Manifest manifest)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("manifest", Version);
            json.WriteString("log", manifest.Log);
            json.WriteBoolean("whole", manifest.IsWhole);
            json.WriteStartObject("header");
            foreach (var (name, digest) in manifest.Header.OrderBy(h => h.Key, StringComparer.Ordinal)) json.WriteString(WellFormed(name), digest);
            json.WriteEndObject();
            json.WriteStartObject("samples");
            foreach (var (key, sample) in manifest.Samples.OrderBy(s => s.Key, StringComparer.Ordinal)) json.WriteString(WellFormed(key), $"{sample.Scores} {sample.Events} {sample.Rest}");
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return stream.ToArray();
    }

    /// <summary>Null for what is no manifest of a version that is known here.</summary>
    /// <param name="stream">Read from where it stands.</param>
    public static Manifest? Read(Stream stream)
    {
        try
        {
            return Parse(stream);
        }
        catch (Exception problem) when (problem is LogException or IOException)
        {
            return null;
        }
    }

    // Half a surrogate pair is a name that a log can have and a file cannot.
    static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    static Manifest? Parse(Stream stream)
    {
        var json = new JsonReader();
        json.Open(stream, "the manifest");
        int? version = null;
        string? log = null;
        var whole = false;
        var header = new Dictionary<string, string>(StringComparer.Ordinal);
        var samples = new Dictionary<string, SampleDigests>(StringComparer.Ordinal);
        if (!json.EnterObject()) return null;
        while (json.NextName() is { } name)
        {
            switch (name)
            {
                case "manifest": version = json.Whole(); break;
                case "log": log = json.Text(); break;
                case "whole": whole = json.Flag(); break;
                case "header" when json.EnterObject():
                    while (json.NextName() is { } part) header[part] = json.Text() ?? "";
                    break;
                case "samples" when json.EnterObject():
                    while (json.NextName() is { } key)
                        if (json.Text()?.Split(' ') is [var scores, var events, var rest]) samples[key] = new(scores, events, rest);
                    break;
                case "header" or "samples": break;
                default: json.Skip(); break;
            }
        }
        json.End();
        return version == Version && log is not null ? new(log, header, samples) { IsWhole = whole } : null;
    }
}
