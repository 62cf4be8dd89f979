namespace Warrant.Core;

static class UnknownKey
{
    public static readonly Rule Rule = new("WR004", "unknown-key", Severity.Error) { Waivable = false };

    public static Finding Find(Span at, string? element, string key, MapShape map) =>
        Rule.Find(at, element, $"`{key}` is no key here, so what it says is not read", Place(key, map) ?? Meant(key, map));

    public static Finding NotShared(Span at, string key) =>
        Rule.Find(at, null, $"`{key}` cannot stand in a shared file", $"shared files hold {string.Join(", ", Keys.Shareable)}");

    /// <summary>Whether a key stands in a map: well said, of the wrong form, or misspelt. Of the last two the reading told, so nobody need tell that it is missing.</summary>
    public static bool Stands(string key, Shape shape, MapNode node) =>
        node[key] is not null || shape is MapShape map && node.Entries.Any(e => map[e.Key.Value] is null && Near(e.Key.Value, map) == key);

    /// <summary>Whether a key of a claim says something of its step: a key that belongs into it, or the word itself, misspelt.</summary>
    public static bool IsOfStep(string key) => Claim[key] is null && (Step[key] is not null || Near(key, Claim) is "step" or "undeveloped");

    /// <summary>Whether a key that is not read, or one below it, is a word for what speaks against the case: that must not be lost with the element in which it stands.</summary>
    public static bool Attacks(string key, Node value)
    {
        if (Spelling.Nearest(key, attacks) is not null) return true;
        var todo = new Stack<Node>([value]);
        while (todo.TryPop(out var node))
        {
            foreach (var item in node is ListNode list ? list.Items : []) todo.Push(item);
            foreach (var entry in node is MapNode map ? map.Entries : [])
            {
                if (Spelling.Nearest(entry.Key.Value, attacks) is not null) return true;
                todo.Push(entry.Value);
            }
        }
        return false;
    }

    static readonly string[] attacks = [.. ArgumentKeys.Attacks, "against", "challenges"];

    static MapShape Claim => (MapShape)ArgumentKeys.Claim;
    static MapShape Step => (MapShape)ArgumentKeys.Step;

    // Keys that writers put into the wrong map, or words for what is said in another way.
    static string? Place(string key, MapShape map)
    {
        if (map == Claim && Step[key] is not null) return $"it belongs into the step: `step: {{ {key}: … }}`";
        if (map == Claim && key is ("challenges" or "challenge")) return "a challenge stands under `challenges`, and names the claim: `rebuts: C1`";
        if (map == ArgumentKeys.Step && Claim[key] is not null) return "it belongs into the claim, beside `step`";
        if (map == ArgumentKeys.Step && key is ("evidences" or "claims" or "parts" or "premise" or "supported-by")) return "what a step rests on is named by its `premises: [C1, E1]`";
        if (map == ArgumentKeys.Challenge && key is ("attacks" or "attack" or "target" or "against" or "claim"))
            return "a claim is rebutted (`rebuts: C1`), a step undercut (`undercuts: C1/step`), evidence and the like undermined (`undermines: E1`)";
        return null;
    }

    static string? Meant(string key, MapShape map) => Near(key, map) is { } near ? $"did you mean `{near}`?" : null;

    static string? Near(string key, MapShape map) => Spelling.Nearest(key, map.Keys.Select(k => k.Name));
}
