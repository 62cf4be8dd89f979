namespace Warrant.Core;

/// <summary>One source as read: the sections of its outermost map, and what was wrong with the reading.</summary>
/// <param name="File">The number of the source.</param>
/// <param name="Sections">Key and value of each outermost entry, in source order; a section may stand here twice.</param>
/// <param name="Shared">The source is named under `shared`, so it may hold only what several cases have in common.</param>
public sealed record Document(int File, Source Source, IReadOnlyList<Entry> Sections, IReadOnlyList<Finding> Findings, bool Shared = false)
{
    /// <summary>Reads a source. Never throws: what is not YAML becomes findings, and what stands in other column-1 pieces is still read.</summary>
    public static Document Read(int file, Source source, bool shared = false)
    {
        var findings = new List<Finding>();
        var text = ForbiddenYaml.Blank(source.Text, file, findings);
        var document = new Document(file, source, Parse(file, text, findings), findings, shared);
        ShapeCheck.Run(document, findings);
        return document;
    }

    static IReadOnlyList<Entry> Parse(int file, string text, List<Finding> findings)
    {
        var whole = new YamlPiece(file, text, 0, text.Length);
        if (whole.Broken is null)
        {
            findings.AddRange(whole.Findings);
            return whole.Sections;
        }
        var pieces = Pieces(text).Select(p => new YamlPiece(file, text, p.Start, p.End)).ToList();
        findings.AddRange(pieces.SelectMany(p => p.Findings));
        // Each piece may be well on its own, as after a stray line between them: the file is broken all the same.
        findings.AddRange(pieces.Where(p => p.Broken is not null).Select(p => p.Broken!).DefaultIfEmpty(whole.Broken));
        return [.. pieces.SelectMany(p => p.Sections)];
    }

    // A piece starts where a line begins with something that could be a key; comments and closing brackets belong to the piece before.
    static List<(int Start, int End)> Pieces(string text)
    {
        var starts = new List<int>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsLetter(text[at]) || text[at] is '"' or '\'') starts.Add(at);
            var next = text.IndexOf('\n', at);
            if (next < 0) break;
            at = next + 1;
        }
        return [.. starts.Select((start, i) => (start, i + 1 < starts.Count ? starts[i + 1] : text.Length))];
    }
}
