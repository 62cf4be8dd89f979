namespace Warrant.Core;

static class BrokenYaml
{
    public static readonly Rule Rule = new("WR002", "broken-yaml", Severity.Error) { Waivable = false };

    public static Finding Find(Span at, string problem) =>
        Rule.Find(at, null, $"this is not YAML: {Sentence(problem)}", problem.Contains("invalid mapping", StringComparison.Ordinal)
            ? "quote a text that holds `: `"
            : "what stands in other sections of the file is read, but the answer cannot be yes");

    static string Sentence(string problem)
    {
        var text = problem.Trim().TrimEnd('.');
        return text.Length > 0 && char.IsUpper(text[0]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
    }
}
