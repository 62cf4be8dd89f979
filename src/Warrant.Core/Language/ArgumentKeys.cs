using static Warrant.Core.Shape;

namespace Warrant.Core;

/// <summary>The keys of the argument: claims with their steps, assumptions, challenges.</summary>
static class ArgumentKeys
{
    /// <summary>A doubt: the probability, or the probability with where it comes from.</summary>
    public static readonly Shape Doubt = Either(Probability, Map(new("value", Probability, true), new("from", Either(Why, List(Why)), true), new("method", Text)));

    public static readonly Shape Expect = Map(
        new("upper", Number), new("lower", Number), new("below", Number), new("above", Number), new("confidence", Confidence), new("margin", Probability));

    /// <summary>The kinds of step; the kind's text says how the step goes.</summary>
    public static readonly IReadOnlyList<string> StepKinds = ["decomposition", "evidence", "substitution", "concretion", "calculation", "alternatives"];

    /// <summary>How a challenge attacks: the keys of which it has one.</summary>
    public static readonly IReadOnlyList<string> Attacks = ["rebuts", "undercuts", "undermines"];

    public static readonly IReadOnlyList<string> SideRoles =
        ["complete", "valid", "implies", "function", "transfer", "elicited", "not-sandbagged", "red-team-strength", "same-version", "other-channels", "monitor-independent", "latency",
        "not-alignment-faking", "not-aware", "credible", "uncorrelated", "insiders", "vendors", "other"];

    public static readonly Shape Step = Map(
    [
        // Arithmetic is no prose.
        .. StepKinds.Select(kind => new Key(kind, kind == "calculation" ? Text : Telling)),
        new("because", Why),
        new("premises", Ids),
        new("legs", MapOf(Id, Why)),
        new("side", MapOf(Word([.. SideRoles]), Id)),
        new("assuming", Ids),
        new("together", Ids),
        new("at-least", Count),
        new("independent", Id),
        new("despite", Texts),
        new("from", Id),
        new("bridges", MapOf(Word([.. SetupKeys.SystemFields]), Id)),
        new("with", MapOf(Text, Text)),
        new("expect", Expect),
        new("doubt", Doubt),
    ]);

    public static readonly Shape Claim = Map(
        new("text", Telling, true),
        new("step", Step),
        new("undeveloped", Either(Word("true"), Map(new("needs", Text), new("open-problem", Text)))),
        new("context", Ids),
        new("category", Word("inability", "safeguards", "control", "trustworthiness", "deference", "governance", "security")),
        new("falls-if", Text),
        new("covers", Ids),
        new("writer", Id),
        new("from", Text));

    public static readonly Shape Assumption = Map(
        new("text", Telling, true),
        new("because", Why),
        new("monitor", Id),
        new("broken", Map(new("on", Date, true), new("because", Why, true))),
        new("valid-for", Period),
        new("from", Date),
        new("doubt", Doubt));

    public static readonly Shape Challenge = Map(
    [
        new("text", Telling, true),
        .. Attacks.Select(attack => new Key(attack, new AddressShape())),
        new("grounds", Ids),
        new("raised-by", Id, true),
        new("on", Date, true),
        new("status", Word("open", "answered", "sustained", "accepted", "withdrawn", "mended"), true),
        new("answer", Id),
        new("agreed-by", Id),
        new("accepted", Map(new("by", Id, true), new("because", Why, true), new("consequence", Telling, true), new("until", Date, true), new("doubt", Probability))),
        new("causes", MapOf(Text, TextOrList)),
    ]);
}
