namespace Warrant.Core;

/// <summary>The kinds of element as sentences name them.</summary>
static class ElementWords
{
    /// <summary>`a claim`, `evidence`, `an assumption`.</summary>
    public static string Phrase(ElementKind kind) => kind switch
    {
        ElementKind.Evidence => "evidence",
        ElementKind.Assumption => "an assumption",
        _ => $"a {kind.ToString().ToLowerInvariant()}",
    };
}
