using static Warrant.Core.Shape;

namespace Warrant.Core;

/// <summary>The keys of what keeps a case true: monitors, triggers, searches, waivers, events.</summary>
static class WatchKeys
{
    public static readonly Shape Monitor = Map(
        new("text", Telling, true),
        new("threshold", Text),
        new("every", Period),
        new("within", Period),
        new("owner", Text),
        new("then", Word("review", "restrict", "suspend", "withdraw")),
        new("detects", Id),
        new("reading", Map(new("value", Text), new("on", Date, true))));

    public static readonly Shape Trigger = Map(
        new("on", Why, true),
        new("detector", Text),
        new("owner", Text),
        new("within", Period),
        new("then", Text));

    public static readonly Shape Search = Map(
        new("text", Telling, true), new("scope", Telling, true), new("on", Date, true), new("person", Id, true), new("found", Telling, true));

    public static readonly Shape Waiver = Map(
        new("finding", new FormShape("code", "the code of a rule, such as WR309", v => Catalogue.Find(v) is not null) { Pattern = "^WR[0-9]{3}$" }, true),
        new("element", new AddressShape(), true),
        new("because", Why, true),
        new("granted-by", Id, true),
        new("until", Date, true));

    public static readonly Shape Event = Map(
        new("text", Telling, true),
        new("on", Date, true),
        new("system", Id, true),
        new("changed", List(Word([.. SetupKeys.SystemFields])), true),
        new("done", Map(new("on", Date), new("because", Why))));
}
