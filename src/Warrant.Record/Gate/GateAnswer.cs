using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Warrant.Record;

/// <summary>May this system cross this boundary now.</summary>
/// <param name="Decision">The number of the decision that was looked at; null where there is none.</param>
/// <param name="Reasons">Why not; empty at a permit.</param>
/// <param name="Pending">What waits and does not deny yet.</param>
public sealed record GateAnswer(long? Decision, IReadOnlyList<GateReason> Reasons, IReadOnlyList<GatePending> Pending)
{
    public bool Permit => Reasons.Count == 0;

    static readonly JsonSerializerOptions indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default };

    /// <summary>One JSON object, everything beyond printable ASCII escaped.</summary>
    public string Json() => new JsonObject
    {
        ["permit"] = Permit,
        ["decision"] = Decision,
        ["reasons"] = new JsonArray([.. Reasons.Select(r => r.Json())]),
        ["pending"] = new JsonArray([.. Pending.Select(p => new JsonObject { ["what"] = p.What, ["id"] = p.Id, ["until"] = p.Until.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), ["daysLeft"] = p.DaysLeft })]),
    }.ToJsonString(indented);
}

/// <param name="Code">One of <see cref="GateCodes"/>.</param>
/// <param name="Text">A sentence without a stop.</param>
/// <param name="Field">For `system-differs` the field; else the id that it is about, or null.</param>
public sealed record GateReason(string Code, string Text, string? Field = null, string? Approved = null, string? Deployed = null)
{
    internal JsonNode Json()
    {
        var json = new JsonObject { ["code"] = Code, ["text"] = Text };
        if (Code == GateCodes.SystemDiffers) (json["field"], json["approved"], json["deployed"]) = (Field, Approved, Deployed);
        else if (Field is not null) json["id"] = Field;
        return json;
    }
}

/// <param name="What">`challenge` or `incident`.</param>
/// <param name="Until">The last day on which it does not deny.</param>
public sealed record GatePending(string What, string Id, DateOnly Until, int DaysLeft);

/// <summary>Why a gate says no.</summary>
public static class GateCodes
{
    public const string NoRecord = "no-record", RecordBroken = "record-broken", ActRefused = "act-without-force", FutureAct = "act-in-the-future", NoDecision = "no-decision", NotApproved = "not-approved",
        SystemDiffers = "system-differs", Expired = "decision-expired", Revoked = "revoked", Superseded = "superseded", Suspended = "suspended", ConditionOverdue = "condition-overdue",
        Untriaged = "challenge-untriaged", Unattended = "incident-unattended", VersionMissing = "version-missing", VersionDiffers = "version-differs", AnswerNo = "answer-no";

    public static IReadOnlyList<string> All { get; } =
    [
        NoRecord, RecordBroken, ActRefused, FutureAct, NoDecision, NotApproved, SystemDiffers, Expired, Revoked, Superseded, Suspended, ConditionOverdue, Untriaged, Unattended, VersionMissing,
        VersionDiffers, AnswerNo,
    ];
}
