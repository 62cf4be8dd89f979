using static Warrant.Core.Shape;

namespace Warrant.Core;

/// <summary>The keys of what a case is about: decision, people, systems, criteria, risks.</summary>
static class SetupKeys
{
    public static readonly Shape Decision = Map(
        new("action", Word("start-training", "continue-training", "keep-restricted", "internal-deployment", "trusted-access", "launch-api",
            "add-tools", "sensitive-domain", "publish-weights"), true) { ToldBy = "WR201" },
        new("use", Word("design", "go-no-go", "compliance", "commitment", "incident")),
        new("question", Telling, true),
        new("system", Id, true) { ToldBy = "WR201" },
        new("until", Date, true) { ToldBy = "WR402" },
        new("authority", Id, true) { ToldBy = "WR201" },
        new("assuming", Ids),
        new("if-invalid", Map(new("do", Why, true), new("owner", Why, true), new("within", Period, true)), true) { ToldBy = "WR201" },
        new("replaces", Text),
        new("triage", Period));

    public static readonly Shape Person = Map(
        new("name", Why, true),
        new("roles", List(Word("writer", "red-team", "reviewer", "decision-maker", "risk-acceptor", "custodian", "operator")), true),
        new("team", Telling),
        new("employer", Telling),
        new("interests", Text),
        new("access", Text),
        new("funding", Text),
        new("keys", Texts));

    /// <summary>The fields of a system in which two systems can differ, in the order of the table.</summary>
    public static readonly IReadOnlyList<string> SystemFields =
    [
        "model", "family", "build", "weights", "weights-open", "channel", "users", "prompt", "scaffold", "finetuning", "tools", "safeguards",
        "access", "monitoring", "data", "actions", "incident-response", "parts", "channels",
    ];

    public static readonly Shape System = Map([new Key("like", Id), .. SystemFields.Select(SystemField)]);

    public static readonly Shape Criterion = Map(
        new("text", Telling, true),
        new("owner", Text),
        new("basis", Word("alarp", "gale", "acarp", "marginal", "threshold", "other")),
        new("measure", Text),
        new("limit", Number),
        new("worst", Number),
        new("borne-by", TextOrList),
        new("benefits", TextOrList),
        new("why-accept", Text),
        new("consulted", TextOrList),
        new("approved-by", Text),
        new("depth", Count),
        new("doubt", Probability),
        new("legs", Count));

    public static readonly Shape Risk = Map(
        new("text", Telling, true),
        new("kind", Text),
        new("found-by", Text),
        new("residual", Map(new("text", Telling, true), new("level", Text, true), new("judged-by", Id, true), new("accepted-by", Id, true))),
        new("excluded", Map(new("because", Why, true), new("person", Id, true))));

    static Key SystemField(string name) => new(name, name switch
    {
        "weights-open" => Word("yes", "no"),
        "channels" => List(TextOrList),
        _ => TextOrList,
    });
}
