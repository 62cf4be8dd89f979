using System.Text.Json;
using System.Text.Json.Nodes;

namespace Warrant.Record;

/// <summary>All kinds of acts, one table: name, and so predicate type, and the record that holds it.</summary>
public static class ActKinds
{
    const string Prefix = "urn:warrant:act:", Version = ":v1";

    static readonly (string Name, Type Body)[] table =
    [
        ("baseline", typeof(Baseline)),
        ("expectation", typeof(ExpectationSealed)),
        ("measurement", typeof(MeasurementAttested)),
        ("review-opened", typeof(ReviewOpened)),
        ("review-submitted", typeof(ReviewSubmitted)),
        ("challenge-raised", typeof(ChallengeRaised)),
        ("challenge-triaged", typeof(ChallengeTriaged)),
        ("challenge-answered", typeof(ChallengeAnswered)),
        ("challenge-agreed", typeof(ChallengeAgreed)),
        ("challenge-sustained", typeof(ChallengeSustained)),
        ("challenge-accepted", typeof(ChallengeAccepted)),
        ("challenge-withdrawn", typeof(ChallengeWithdrawn)),
        ("challenge-mended", typeof(ChallengeMended)),
        ("waiver", typeof(WaiverGranted)),
        ("decision", typeof(DecisionTaken)),
        ("condition-met", typeof(ConditionMet)),
        ("event", typeof(SystemChanged)),
        ("incident", typeof(IncidentReported)),
        ("suspension", typeof(Suspended)),
        ("reinstatement", typeof(Reinstated)),
        ("revocation", typeof(Revoked)),
        ("supersession", typeof(Superseded)),
    ];

    static readonly Dictionary<Type, string> names = table.ToDictionary(t => t.Body, t => t.Name);

    static readonly Dictionary<string, Type> bodies = table.ToDictionary(t => Prefix + t.Name + Version, t => t.Body);

    public static IReadOnlyList<string> Names { get; } = [.. table.Select(t => t.Name)];

    public static string NameOf(ActBody body) => names[body.GetType()];

    public static string TypeOf(ActBody body) => Prefix + NameOf(body) + Version;

    public static JsonNode ToJson(ActBody body) => JsonSerializer.SerializeToNode(body, body.GetType(), ActJson.Default)!;

    /// <summary>Null for a kind that is not known, and for a body that is not exactly of its kind: a key missing, a key too many, a value of the wrong type.</summary>
    public static ActBody? Read(string? predicateType, JsonElement body)
    {
        if (predicateType is null || !bodies.TryGetValue(predicateType, out var type) || HoldsNull(body)) return null;
        try
        {
            return (ActBody?)body.Deserialize(type, ActJson.Default);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // What is null is left out; the serializer sees to that for a key, and not for an item of a list. At most 64 levels deep: the reader stops there.
    static bool HoldsNull(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.Array => value.EnumerateArray().Any(HoldsNull),
        JsonValueKind.Object => value.EnumerateObject().Any(p => HoldsNull(p.Value)),
        _ => false,
    };
}
