using Warrant.Core;

namespace Warrant.Cli;

/// <summary>The pages of the rules, which travel with the program.</summary>
static class RulePages
{
    /// <summary>Null where the code names no rule.</summary>
    public static string? Read(string code)
    {
        if (Catalogue.Find(code) is null) return null;
        using var page = typeof(RulePages).Assembly.GetManifestResourceStream($"rules/{code}.md") ?? throw new InvalidOperationException($"the page of {code} is missing from the build");
        using var reader = new StreamReader(page);
        return reader.ReadToEnd();
    }
}
