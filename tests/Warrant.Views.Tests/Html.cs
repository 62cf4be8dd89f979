using System.Net;
using System.Text.RegularExpressions;

namespace Warrant.Views.Tests;

/// <summary>As much reading of HTML as tests of our own pages need: tags with their attributes, in order.</summary>
static partial class Html
{
    public sealed record Tag(string Name, IReadOnlyDictionary<string, string> Attributes)
    {
        public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);
    }

    public static IReadOnlyList<Tag> Tags(string html) =>
    [
        .. Opening().Matches(html).Select(m => new Tag(m.Groups[1].Value.ToLowerInvariant(),
            Attribute().Matches(m.Groups[2].Value).DistinctBy(a => a.Groups[1].Value).ToDictionary(a => a.Groups[1].Value.ToLowerInvariant(), a => WebUtility.HtmlDecode(a.Groups[2].Value)))),
    ];

    /// <summary>What stands between the tags, as a reader sees it.</summary>
    public static string Text(string html) => WebUtility.HtmlDecode(Spaces().Replace(Any().Replace(html, " "), " "));

    [GeneratedRegex("""<([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[a-zA-Z:-]+(?:="[^"]*")?)*)\s*/?>""")]
    private static partial Regex Opening();

    [GeneratedRegex("""([a-zA-Z:-]+)(?:="([^"]*)")?""")]
    private static partial Regex Attribute();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Any();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
