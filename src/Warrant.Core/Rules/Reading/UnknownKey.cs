namespace Warrant.Core;

static class UnknownKey
{
    public static readonly Rule Rule = new("WR004", "unknown-key", Severity.Error) { Waivable = false };

    public static Finding Find(Span at, string? element, string key, IReadOnlyList<Key> known) =>
        Rule.Find(at, element, $"`{key}` is no key here, so what it says is not read",
            Spelling.Nearest(key, known.Select(k => k.Name)) is { } near ? $"did you mean `{near}`?" : null);

    public static Finding NotShared(Span at, string key) =>
        Rule.Find(at, null, $"`{key}` cannot stand in a shared file", $"shared files hold {string.Join(", ", Keys.Shareable)}");
}
