using System.Text.RegularExpressions;

namespace Warrant.Core;

/// <summary>Texts that fill a place and say nothing. Whoever asks whether something is said asks here, so that no rule takes what another refuses.</summary>
static partial class Placeholder
{
    /// <summary>Marks alone, a word for what is still to be said, or one that waves the question away: `?`, `TBD`, `n/a`, `unknown`.</summary>
    public static bool Is(string text) => Open().IsMatch(text);

    /// <summary>The same, or `none`: an answer to what is there, and none to why, where or by whom.</summary>
    public static bool IsOrNone(string text) => Is(text) || None().IsMatch(text);

    [GeneratedRegex(@"^[\W_]*(n/?a|not applicable|tb[acd]|to be (done|determined|checked)|todo|pending|open|unknown|not (yet )?known( yet)?)?[\W_]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Open();

    [GeneratedRegex(@"^\W*(no|none|nobody|nothing)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex None();
}
