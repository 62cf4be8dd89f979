namespace Warrant.Core;

/// <summary>Made where files are read. A file that holds a section of the language and is not read is an error, not a warning: a challenge must not hide there.</summary>
public static class IgnoredFile
{
    public static readonly Rule Rule = new("WR008", "ignored-file", Severity.Warning) { Waivable = false };

    /// <param name="section">A section of the language that the file seems to hold; null if it holds none.</param>
    public static Finding Find(Span at, string? section) => section is null
        ? Rule.Find(at, null, "this file is not read: only names that end in `.yaml` are", "rename it if it belongs to the case")
        : Rule.Find(at, null, $"this file holds `{section}`, and it is not read: only names that end in `.yaml` are", "rename it to `.yaml`, or move it out of the folder") with { Severity = Severity.Error };

    /// <summary>A folder below the case that has a `case.yaml`, so that nothing in it is read.</summary>
    /// <param name="isCase">Whether that file names a case; one that does not only hides what lies beside it.</param>
    public static Finding Nested(Span at, bool isCase) => isCase
        ? Rule.Find(at, null, "this folder is a case of its own: nothing in it is read here", "move it out of the folder of this case")
        : Rule.Find(at, null, "because of this file nothing in its folder is read, and it names no case", "take it out or rename it if the folder belongs to this case") with { Severity = Severity.Error };

    /// <summary>A section of the language that a text holds: as YAML reads it, or by a line that starts like one, for a text that YAML cannot read; null if it seems to hold none.</summary>
    public static string? Section(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var start = line.TrimStart("\uFEFF\"' ?{-");
            foreach (var key in Keys.Top.Keys)
                if (start.StartsWith(key.Name, StringComparison.Ordinal) && start[key.Name.Length..].TrimStart("\"' ").StartsWith(":")) return key.Name;
        }
        return Document.Read(0, new Source("", text)).Sections.Select(s => s.Key.Value).FirstOrDefault(key => Keys.Top[key] is not null);
    }
}
