using System.Globalization;

namespace Warrant.Core;

/// <summary>The name of a box within a map. An id that is none (it has a finding, and a box all the same) may hold spaces, which end a name in a list of names, or slashes, which are those of addresses.</summary>
static class MapKeys
{
    public static string Of(Element element) => Values.IsId(element.Id) ? element.Id : Written(element.Id.Replace("/", "~2F", StringComparison.Ordinal));

    /// <param name="address">Of a step or leg.</param>
    public static string Of(string address) => Written(address);

    static string Written(string text) => text.All(IsPlain) ? text.Length == 0 ? "~" : text
        : string.Concat(text.Select(c => IsPlain(c) ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"~{(int)c:X}")));

    static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '/' or '~';
}
