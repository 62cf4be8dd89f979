namespace Warrant.Core.Tests;

/// <summary>A text read as the file `case.yaml`, with its findings in the order of the file.</summary>
sealed record Reading(SafetyCase Case, IReadOnlyList<Finding> Findings)
{
    public static Reading Of(params string[] texts)
    {
        var documents = texts.Select((text, i) => Document.Read(i, new Source(i == 0 ? "case.yaml" : $"file{i}.yaml", text))).ToList();
        var (safetyCase, findings) = CaseReader.Read(documents, []);
        return new(safetyCase, [.. findings.OrderBy(f => f.At.File).ThenBy(f => f.At.Start)]);
    }

    /// <summary>The findings of a rule as `line:column word`.</summary>
    public IEnumerable<string> Places(string code) => Findings.Where(f => f.Rule.Code == code).Select(f => Place(f.At));

    public string Place(Span at)
    {
        var source = Case.Sources[at.File];
        var (line, column) = source.Place(at.Start);
        return $"{line}:{column} {source.Text[at.Start..at.End]}";
    }

    public string? Text(string id) => Case[id]?.Text?.Value;

    public IEnumerable<string> Codes => Findings.Select(f => f.Rule.Code).Distinct();
}
