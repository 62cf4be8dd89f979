using System.Globalization;
using System.Text.Json;

namespace Warrant.Core;

/// <summary>The JSON of `why`, `whatif`, `independence`, `doubt` and `attack`; described in docs/json.md.</summary>
public static class SensitivityJson
{
    public static string Why(Assessment assessment, string element, int node, Frontiers frontiers, DoubtValues doubt, int limit = int.MaxValue) => Json.Write(json =>
    {
        json.WriteStartObject();
        json.Text("top", element);
        json.Text("answer", assessment.Third[node] is Standing.Holds ? "yes" : "no");
        if (frontiers.Depth is { } depth) json.WriteNumber("depth", depth); else json.WriteNull("depth");
        json.Text("count", frontiers.Count?.ToString(CultureInfo.InvariantCulture));
        Sets(json, "sets", frontiers.Sets);
        if (frontiers.OwnSinglePoints is { } own) json.Texts("ownSinglePoints", own.Select(f => f.Name)); else json.WriteNull("ownSinglePoints");
        json.WriteBoolean("complete", frontiers.Complete);
        if (!frontiers.Complete) json.WriteNumber("upTo", frontiers.UpTo);
        json.WritePropertyName("doubt");
        Doubt(json, doubt);
        Weights(json, frontiers, doubt, limit);
        Reasons(json, assessment, node);
        json.WriteEndObject();
    });

    public static string WhatIf(Assessment changed, IEnumerable<string> fail, IEnumerable<string> hold) => Json.Write(json =>
    {
        json.WriteStartObject();
        json.Text("answer", changed.Yes ? "yes" : "no");
        json.Texts("fail", fail);
        json.Texts("hold", hold);
        Reasons(json, changed, changed.Formula.Root);
        json.WriteEndObject();
    });

    public static string Independence(IReadOnlyList<LegTable> tables) => Json.Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("steps");
        foreach (var table in tables)
        {
            json.WriteStartObject();
            json.Text("step", table.Step.Address);
            json.Texts("legs", table.Legs.Select(l => l.Claim.Value));
            json.WriteNumber("need", table.Need);
            if (table.Effective is { } effective) json.WriteNumber("effective", effective); else json.WriteNull("effective");
            json.WriteStartArray("pairs");
            foreach (var pair in table.SharedByPairs)
            {
                json.WriteStartObject();
                json.Texts("legs", [pair.First.Claim.Value, pair.Second.Claim.Value]);
                json.Texts("grounds", pair.Grounds.Select(g => g.Id));
                json.Texts("causes", pair.Causes.Select(c => $"{c.Kind}={c.Value}"));
                json.Number("overlap", pair.Overlap);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            Sets(json, "defeats", table.Defeats);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    public static string Doubt(string element, DoubtValues doubt) => Json.Write(json =>
    {
        json.WriteStartObject();
        json.Text("top", element);
        json.WritePropertyName("doubt");
        Doubt(json, doubt);
        json.Texts("missing", doubt.Worst is null ? doubt.Missing : []);
        json.WriteBoolean("complete", doubt.Complete);
        json.WriteStartArray("grounds");
        foreach (var share in doubt.Shares)
        {
            json.WriteStartObject();
            json.Text("ground", share.Factor.Name);
            json.Number("doubt", share.Doubt.Value);
            json.Text("origin", share.Doubt.Origin);
            json.Number("share", share.Share);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    public static string Attack(AttackPlan plan) => Json.Write(json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("complete", plan.Complete);
        json.Text("count", plan.Count?.ToString(CultureInfo.InvariantCulture));
        json.WriteStartArray("sets");
        foreach (var target in plan.Targets)
        {
            json.WriteStartObject();
            json.Texts("set", target.Set.Select(f => f.Name));
            json.WriteStartArray("doubts");
            foreach (var (factor, doubts) in target.Doubts)
            {
                json.WriteStartObject();
                json.Text("on", factor.Name);
                json.Texts("starters", doubts);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    // Counts are of break sets; the importances are of the doubts, under independence, and null without a number.
    static void Weights(Utf8JsonWriter json, Frontiers frontiers, DoubtValues doubt, int limit)
    {
        json.WriteStartArray("grounds");
        foreach (var weight in frontiers.Weights.Take(limit))
        {
            var importance = doubt.Importances.TryGetValue(weight.Factor.Name, out var found) ? found : default(Importance?);
            json.WriteStartObject();
            json.Text("ground", weight.Factor.Name);
            json.Text("sets", weight.Sets.ToString(CultureInfo.InvariantCulture));
            json.WriteNumber("smallest", weight.Smallest);
            json.Number("birnbaum", importance?.Birnbaum);
            json.Number("criticality", importance?.Criticality);
            json.Number("fussellVesely", importance?.FussellVesely);
            json.Number("riskAchievement", importance?.RiskAchievement);
            json.Number("riskReduction", importance?.RiskReduction);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void Doubt(Utf8JsonWriter json, DoubtValues doubt)
    {
        if (doubt.Worst is null)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        json.Number("best", doubt.Best);
        json.Number("independent", doubt.Independent);
        json.Number("argued", doubt.Argued);
        json.Number("worst", doubt.Worst);
        json.WriteEndObject();
    }

    static void Sets(Utf8JsonWriter json, string name, IReadOnlyList<IReadOnlyList<Factor>> sets)
    {
        json.WriteStartArray(name);
        foreach (var set in sets)
        {
            json.WriteStartArray();
            foreach (var factor in set) json.Text(factor.Name);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    static void Reasons(Utf8JsonWriter json, Assessment assessment, int node)
    {
        json.WriteStartArray("reasons");
        foreach (var reason in Reasoning.Of(assessment, node))
        {
            json.WriteStartObject();
            json.Text("element", reason.Element);
            json.Texts("because", reason.Because);
            json.Texts("text", reason.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
