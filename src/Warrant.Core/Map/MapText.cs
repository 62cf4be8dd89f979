namespace Warrant.Core;

/// <summary>The words of an element as a map shows them, before they are cut and made safe.</summary>
static class MapText
{
    public static string Of(SafetyCase safetyCase, Element element) => element switch
    {
        SystemConfiguration system => string.Join(", ", new[] { "model", "build", "scaffold" }
            .Select(field => (field, Value: safetyCase.Field(system, field))).Where(f => f.Value is not null).Select(f => f.field == "model" ? f.Value! : $"{f.field} {f.Value}")),
        _ => element.Text?.Value ?? "",
    };

    public static string Of(Step step)
    {
        var how = step.How?.Value ?? "";
        if (step.Kind is not StepKind.Alternatives) return how;
        var legs = step.Legs.Select(l => l.Claim.Value).Distinct().Count();
        return $"{how} (any {step.AtLeast?.Value ?? 1} of {legs} {(legs == 1 ? "leg" : "legs")})";
    }

    /// <summary>What kind of thing it is, in the words of the language.</summary>
    public static string Kind(MapItem node, SafetyCase safetyCase) => node.Kind switch
    {
        MapKind.Context => safetyCase[node.Id]?.Kind.ToString().ToLowerInvariant() ?? "context",
        MapKind.Reference => "drawn elsewhere on this map",
        _ => node.Kind.ToString().ToLowerInvariant(),
    };

    /// <summary>How it stands, in words; empty where there is nothing to say.</summary>
    public static string State(MapItem node)
    {
        var state = (node.Kind, node.State) switch
        {
            (MapKind.Challenge, MapState.Holds) => "cleared",
            (MapKind.Challenge, MapState.Uncounted) => "cleared in a way that does not count towards a yes",
            (MapKind.Challenge, MapState.Fails) => "shown to be right",
            (MapKind.Challenge, MapState.Unknown) => "not cleared",
            (_, MapState.Holds) => "holds",
            (_, MapState.Uncounted) => "holds, but does not count towards a yes",
            (_, MapState.Unknown) => "unknown",
            (_, MapState.Fails) => "fails",
            _ => "",
        };
        var more = new[]
        {
            state, node.Stale ? "stale" : "", node.Undeveloped ? "undeveloped" : "", node.Defeated && node.Kind is not MapKind.Challenge ? "defeated" : "",
            node.Marked ? "in a smallest break set" : "", node.Doubts > 0 ? "challenged" : "",
        };
        return string.Join(", ", more.Where(w => w.Length > 0));
    }
}
