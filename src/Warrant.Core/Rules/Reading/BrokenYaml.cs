namespace Warrant.Core;

static class BrokenYaml
{
    public static readonly Rule Rule = new("WR002", "broken-yaml", Severity.Error) { Waivable = false };

    public static Finding Find(Span at, string problem) =>
        Rule.Find(at, null, $"this is not YAML: {Sentence(problem)}", Hint(problem));

    static string Hint(string problem)
    {
        if (problem.Contains("invalid mapping", StringComparison.Ordinal)) return "quote a text that holds `: `";
        if (problem.Contains(" tab ", StringComparison.Ordinal)) return "indent with spaces";
        if (problem.Contains("did not find expected", StringComparison.Ordinal)) return "what stands here does not fit what stands above it: look at the indentation, and for a `-` too many";
        return "what stands in other sections of the file is read, but the answer cannot be yes";
    }

    static string Sentence(string problem)
    {
        var text = problem.Trim().TrimEnd('.');
        return text.Length > 0 && char.IsUpper(text[0]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
    }
}
