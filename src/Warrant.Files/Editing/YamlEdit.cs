using Warrant.Core;

namespace Warrant.Files;

/// <summary>Changes a YAML text where it stands: comments, order, quoting and line ends stay, and nothing but the change changes.</summary>
/// <remarks>
/// The text is never written anew from its nodes; a few characters are replaced at the places that the parser gives. What comes out is read again, and must mean
/// exactly what the old text meant with the change made to it.
/// </remarks>
public static class YamlEdit
{
    /// <param name="text">One file of a case, without byte order mark.</param>
    /// <exception cref="EditRefusedException">The text is no sound YAML, the change cannot be made in it, or it would change something else too.</exception>
    public static string Apply(string text, params IEnumerable<YamlChange> changes)
    {
        foreach (var change in changes) text = One(text, change);
        return text;
    }

    static string One(string text, YamlChange change)
    {
        if (change.Path.Count == 0) throw new ArgumentException("a change needs a path", nameof(change));
        var old = Sound(text, "it");
        var wanted = Meaning.After(YamlValue.Of(old), change);
        var edited = new YamlPlaces(text, old).Change(change);
        IReadOnlyList<Entry> read;
        try
        {
            read = Sound(edited, "the edited text");
        }
        catch (EditRefusedException)
        {
            throw new EditRefusedException($"{Meaning.Shown(change.Path)} cannot be changed here without breaking the text around it; change it by hand");
        }
        return YamlValue.Same(YamlValue.Of(read), wanted) ? edited
            : throw new EditRefusedException($"{Meaning.Shown(change.Path)} cannot be changed here without changing something else; change it by hand");
    }

    // Rules of the language do not count here, for a case with findings must be mendable; what hides a part of the text from a reader does.
    static IReadOnlyList<Entry> Sound(string text, string subject)
    {
        var document = Document.Read(0, new Source("text", text));
        if (document.Findings.FirstOrDefault(f => f.Rule.Code is "WR002" or "WR003" or "WR007") is { } finding)
            throw new EditRefusedException($"{subject} is not sound YAML ({finding.Message}), so it is not edited");
        return document.Sections;
    }
}
