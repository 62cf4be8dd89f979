using static Warrant.Core.Shape;

namespace Warrant.Core;

/// <summary>The keys of an evidence item.</summary>
static class EvidenceKeys
{
    static readonly Shape Missing = Word("refused", "errored", "limited", "unscored", "absent");

    static readonly Shape Measure = Map(
        new("scorer", Text),
        new("value", Text, true),
        new("of", Text),
        new("filter", MapOf(Text, Text)),
        new("unit", Text),
        new("reducer", Word("mean", "max", "min")),
        new("exposure", Number),
        new("baseline", Id),
        new("budget", Number),
        new("stream", Word("true", "false")));

    public static readonly Shape Item = Map(
        new("text", Telling, true),
        new("kind", Word("capability-evaluation", "red-team", "control-evaluation", "interpretability", "monitoring", "security-control",
            "incident-history", "formal", "audit", "telemetry", "expert-judgement", "document"), true),
        new("grade", Word("primary", "interpretation", "opinion")),
        new("origin", Word("internal", "replicated", "regulator-only", "public-summary")),
        new("producer", Text),
        new("conflicts", Text),
        new("access", Text),
        new("environment", Text),
        new("system", Id),
        new("collected", Date),
        new("valid-for", Period),
        new("depends", Map(new("on", List(Word([.. SetupKeys.SystemFields]))), new("because", Why))),
        new("log", FilePath),
        new("file", FilePath),
        new("files", List(Map(new("path", FilePath), new("digest", Digest), new("role", Text)))),
        new("digest", Digest),
        new("columns", Map(new("task", Text), new("sample", Text, true), new("epoch", Text), new("score", Text, true), new("date", Text))),
        new("measure", Measure),
        new("expect", ArgumentKeys.Expect),
        new("missing", Map(new("drop", Either(Missing, List(Missing))), new("because", Why))),
        new("elicitation", MapOf(Text, TextOrList)),
        new("limits", Text),
        new("subset", Text),
        new("source", Map(new("type", Why, true), new("issuer", Text), new("version", Text), new("date", Date))),
        new("at", Why),
        new("found", Word("for", "against", "inconclusive")),
        new("read-by", Id),
        new("on", Date),
        new("against", Id),
        new("not-used", Map(new("because", Why, true), new("person", Id, true))),
        new("causes", MapOf(Text, TextOrList)),
        new("doubt", ArgumentKeys.Doubt));
}
