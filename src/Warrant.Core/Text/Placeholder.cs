using System.Text;
using System.Text.RegularExpressions;

namespace Warrant.Core;

/// <summary>Texts that fill a place and say nothing. Whoever asks whether something is said asks here, so that no rule takes what another refuses.</summary>
public static partial class Placeholder
{
    /// <summary>Marks alone, a word for what is still to be said, or one that waves the question away: `?`, `TBD`, `n/a`, `unknown`.</summary>
    public static bool Is(string text) => AreMarks(text) || IsWord(text, Open());

    /// <summary>The same, or `none`: an answer to what is there, and none to why, where or by whom.</summary>
    public static bool IsOrNone(string text) => Is(text) || IsWord(text, None());

    static bool AreMarks(string text)
    {
        foreach (var rune in text.EnumerateRunes())
            if ((Rune.IsLetterOrDigit(rune) || Rune.IsNumber(rune)) && !Letters.IsUnseen(rune)) return false;
        return true;
    }

    // Such a word is none the better for letters of another width, or for what nobody sees between them.
    static bool IsWord(string text, Regex words) => text.Length <= Longest && words.IsMatch(Ascii.IsValid(text) ? text : Letters.Plainly(text));

    const int Longest = 64;

    [GeneratedRegex(@"^[\W_]*(n/?a|not applicable|tb[acd]|to be (done|determined|checked)|todo|pending|unknown|not (yet )?known( yet)?)[\W_]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Open();

    [GeneratedRegex(@"^[\W_]*(no|none|nobody|nothing)[\W_]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex None();
}
