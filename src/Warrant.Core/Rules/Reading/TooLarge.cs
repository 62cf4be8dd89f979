namespace Warrant.Core;

/// <summary>Limits come before parsing: a 100 MB scalar would cost the YAML parser a gigabyte.</summary>
public static class TooLarge
{
    public static readonly Rule Rule = new("WR007", "too-large", Severity.Error) { Waivable = false };

    /// <summary>The largest file that is read, in bytes.</summary>
    public const long MaxFile = 64L << 20;
    /// <summary>The largest number of files of one case.</summary>
    public const int MaxFiles = 10_000;

    public static Finding File(Span at, long bytes) =>
        Rule.Find(at, null, $"the file has {bytes / (1 << 20)} MiB; at most {MaxFile >> 20} MiB are read", "split it: every `*.yaml` below the folder belongs to the case");

    public static Finding Files(Span at) => Rule.Find(at, null, $"the case has more than {MaxFiles:N0} files; the rest is not read");

    /// <summary>The longest text, in characters.</summary>
    public const int MaxText = 1 << 20;

    internal static Finding Scalar(Span at) =>
        Rule.Find(at, null, $"what starts here is longer than {MaxText:N0} characters; no text of a case may be, and what follows in this section is not read");

    internal static Finding Depth(Span at) => Rule.Find(at, null, $"nested deeper than {YamlPiece.MaxDepth} levels; what follows in this section is not read");
}
