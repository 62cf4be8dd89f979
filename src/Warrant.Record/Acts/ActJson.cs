using System.Text.Json.Serialization;

namespace Warrant.Record;

/// <summary>How the bodies of acts are written and read: exactly as their records are, nothing more and nothing less. Made when it is compiled, for a gate has no time to look at types.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    NumberHandling = JsonNumberHandling.Strict,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Baseline))]
[JsonSerializable(typeof(ExpectationSealed))]
[JsonSerializable(typeof(MeasurementAttested))]
[JsonSerializable(typeof(ReviewOpened))]
[JsonSerializable(typeof(ReviewSubmitted))]
[JsonSerializable(typeof(ChallengeRaised))]
[JsonSerializable(typeof(ChallengeTriaged))]
[JsonSerializable(typeof(ChallengeAnswered))]
[JsonSerializable(typeof(ChallengeAgreed))]
[JsonSerializable(typeof(ChallengeSustained))]
[JsonSerializable(typeof(ChallengeAccepted))]
[JsonSerializable(typeof(ChallengeWithdrawn))]
[JsonSerializable(typeof(ChallengeMended))]
[JsonSerializable(typeof(WaiverGranted))]
[JsonSerializable(typeof(DecisionTaken))]
[JsonSerializable(typeof(ConditionMet))]
[JsonSerializable(typeof(SystemChanged))]
[JsonSerializable(typeof(IncidentReported))]
[JsonSerializable(typeof(Suspended))]
[JsonSerializable(typeof(Reinstated))]
[JsonSerializable(typeof(Revoked))]
[JsonSerializable(typeof(Superseded))]
sealed partial class ActJson : JsonSerializerContext;
