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

    /// <summary>A link to a folder in which a file holds a section of the language.</summary>
    /// <param name="file">Null where the folder could not be looked through.</param>
    public static Finding Linked(Span at, string? file, string section) =>
        Rule.Find(at, null, file is null ? "this link leads to a folder that cannot be looked through, and nothing in it is read" : $"this link leads to a folder where `{file}` holds `{section}`, and links are not followed, so it is not read",
            "put the files themselves into the folder of the case") with { Severity = Severity.Error };

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
