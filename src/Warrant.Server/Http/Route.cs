using Microsoft.AspNetCore.Http;

namespace Warrant.Server;

/// <summary>A kind of address and what is sent for it.</summary>
/// <param name="Pattern">Parts between `/`: words as they are in any case, `{name}` for one part, `{**name}` for all that follow, also none.</param>
/// <remarks>The dozen of addresses here needs no more, and the framework's routing would take a tenth of a second of every start.</remarks>
sealed record Route(string Pattern, RequestDelegate Answer)
{
    readonly string[] parts = Pattern.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether the address is of this kind; what stands in it for the names is then among the route values of the request.</summary>
    public bool Takes(HttpRequest request)
    {
        var values = new List<(string Name, string Value)>();
        var rest = request.Path.Value.AsSpan();
        if (rest.StartsWith('/')) rest = rest[1..];
        foreach (var part in parts)
        {
            if (part.StartsWith("{**", StringComparison.Ordinal))
            {
                values.Add((part[3..^1], rest.ToString()));
                rest = [];
                break;
            }
            var end = rest.IndexOf('/') is var slash and >= 0 ? slash : rest.Length;
            var said = rest[..end];
            if (said.IsEmpty) return false;
            if (part[0] == '{') values.Add((part[1..^1], said.ToString()));
            else if (!said.Equals(part, StringComparison.OrdinalIgnoreCase)) return false;
            rest = rest[Math.Min(end + 1, rest.Length)..];
        }
        if (!rest.IsEmpty) return false;
        foreach (var (name, value) in values) request.RouteValues[name] = value;
        return true;
    }
}
