namespace Warrant.Views;

/// <summary>The one place that says which links a page may have: http, https, mailto and relative ones.</summary>
public static class SafeLink
{
    static readonly string[] schemes = ["http:", "https:", "mailto:"];

    /// <summary>The address, or null where it may not be a link.</summary>
    /// <remarks>Browsers take `\` for `/` and pass over controls and spaces in front and within a scheme, so an address with any of these is none.</remarks>
    public static string? Href(string address)
    {
        if (address.Length == 0 || address.Any(c => c is '\\' or '"' or '<' or '>' || char.IsControl(c) || char.IsWhiteSpace(c)) || Warrant.Core.Plain.Line(address) != address) return null;
        if (schemes.Any(s => address.StartsWith(s, StringComparison.OrdinalIgnoreCase))) return address;
        // Anything before a colon is a scheme, unless a path, a question or a place has begun.
        var head = address.AsSpan(0, address.AsSpan().IndexOfAny("/?#") is var end and >= 0 ? end : address.Length);
        return head.Contains(':') || address.StartsWith("//", StringComparison.Ordinal) ? null : address;
    }

    /// <summary>Whether it leads out of the site.</summary>
    public static bool LeadsOut(string address) => schemes.Any(s => address.StartsWith(s, StringComparison.OrdinalIgnoreCase));
}
