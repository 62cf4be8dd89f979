using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Warrant.Core;

namespace Warrant.Record;

/// <summary>What somebody did at some time: one entry of the record.</summary>
/// <param name="Sequence">Its place in the record, from 0.</param>
/// <param name="At">UTC, to the second.</param>
/// <param name="By">The id of the person, in `people:` of the latest baseline.</param>
/// <param name="CaseDigest">The case digest of the latest baseline, this one included: what the act speaks of.</param>
public sealed record Act(string Case, long Sequence, DateTime At, string By, string CaseDigest, ActBody Body)
{
    public const string StatementType = "https://in-toto.io/Statement/v1";
    const string Time = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>The day of the act, UTC.</summary>
    public DateOnly Day => DateOnly.FromDateTime(At);

    public string Kind => ActKinds.NameOf(Body);

    /// <summary>The act as an in-toto statement, in canonical JSON.</summary>
    public byte[] Bytes() => CanonicalJson.Bytes(new JsonObject
    {
        ["_type"] = StatementType,
        ["subject"] = new JsonArray(new JsonObject { ["name"] = Case, ["digest"] = new JsonObject { ["sha256"] = CaseDigest["sha256:".Length..] } }),
        ["predicateType"] = ActKinds.TypeOf(Body),
        ["predicate"] = new JsonObject { ["sequence"] = Sequence, ["at"] = At.ToString(Time, CultureInfo.InvariantCulture), ["by"] = By, ["act"] = ActKinds.ToJson(Body) },
    });

    public Dsse Sign(SigningKey key) => Dsse.Sign(Dsse.InToto, Bytes(), key);

    static readonly JsonDocumentOptions strict = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    /// <summary>Null where the bytes are not exactly what <see cref="Bytes"/> writes of an act.</summary>
    public static Act? Parse(ReadOnlyMemory<byte> payload)
    {
        try
        {
            using var document = JsonDocument.Parse(payload, strict);
            var map = document.RootElement;
            var (subject, predicate) = (map.GetProperty("subject")[0], map.GetProperty("predicate"));
            if (ActKinds.Read(map.GetProperty("predicateType").GetString(), predicate.GetProperty("act")) is not { } body) return null;
            if (!DateTime.TryParseExact(predicate.GetProperty("at").GetString(), Time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)) return null;
            if (Values.Digest("sha256:" + Text(subject.GetProperty("digest"), "sha256")) is not { } digest) return null;
            var act = new Act(Text(subject, "name"), predicate.GetProperty("sequence").GetInt64(), at, Text(predicate, "by"), digest, body);
            // Written again it must be the same: then it was in its one form, and nothing was in the bytes that was not understood.
            return act.Bytes().AsSpan().SequenceEqual(payload.Span) ? act : null;
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or IndexOutOfRangeException or InvalidOperationException or ArgumentException or FormatException)
        {
            return null;
        }
    }

    static string Text(JsonElement map, string name) => map.GetProperty(name).GetString() ?? throw new FormatException("a text is missing");
}
