using System.Text.RegularExpressions;

namespace Warrant.Core;

static partial class Uninstantiated
{
    public static readonly Rule Rule = new("WR114", "uninstantiated", Severity.Error, Check);

    static IEnumerable<Finding> Check(Inspection on)
    {
        if (on.Case.Title is { } title && Find(on.Case, title, null) is { } inTitle) yield return inTitle;
        foreach (var (text, owner) in Texts(on.Case.Decision?.Node, null))
            if (Find(on.Case, text, owner) is { } found) yield return found;
        foreach (var element in on.Case.Elements)
        {
            // People, triggers and monitors are no part of the argument, and are read all the same.
            if (element is not (Person or Trigger or Monitor) && !on.Uses(element)) continue;
            // Nearly every element has no such sign at all, and its source is quickly looked through.
            if (!Source(on.Case, element.Node).Contains('<') && !element.Node.Entries.Any(e => e.Value is Scalar { Plain: false })) continue;
            foreach (var (text, owner) in Texts(element.Node, element.Id))
                if (Find(on.Case, text, owner) is { } found) yield return found;
        }
    }

    static ReadOnlySpan<char> Source(SafetyCase safetyCase, MapNode node) => safetyCase.Sources[node.At.File].Text.AsSpan(node.At.Start, node.At.Length);

    // One for a text: who fills in the first will see the others.
    static Finding? Find(SafetyCase safetyCase, Placed<string> text, string? owner) =>
        Placeholder(text.Value) is { } at
            ? Rule.Find(WordPlace.Of(safetyCase, text, at.Index, at.Length), owner, $"`{at.Value}` is a placeholder of a template, so this says nothing yet", "say which one is meant")
            : null;

    static Match? Placeholder(string text)
    {
        if (!text.Contains('<')) return null;
        var outside = Code().Replace(text, code => new string(' ', code.Length));
        for (var match = Angled().Match(outside); match.Success; match = match.NextMatch())
            if (!IsMarkup(outside, match)) return match;
        return null;
    }

    // Markdown may hold HTML; a tag is closed again, or is one of those that never are.
    static bool IsMarkup(string text, Match match) =>
        match.Groups["word"].Value is var word && (word is "br" or "hr" || text.Contains($"</{word}>", StringComparison.OrdinalIgnoreCase));

    // Everything that an element says, with the step or leg that says it.
    static IEnumerable<(Placed<string> Text, string? Owner)> Texts(MapNode? node, string? element)
    {
        if (node is null) yield break;
        var todo = new Stack<(Node Node, string? Owner, string? Key)>([(node, element, null)]);
        while (todo.TryPop(out var next))
        {
            switch (next.Node)
            {
                case Scalar scalar: yield return (new(scalar.Value, scalar.At), next.Owner); break;
                case ListNode list:
                    foreach (var item in list.Items) todo.Push((item, next.Owner, null));
                    break;
                case MapNode map:
                    foreach (var (key, value) in map.Entries) todo.Push((value, Owner(next.Owner, next.Key, key.Value), key.Value));
                    break;
            }
        }
    }

    static string? Owner(string? owner, string? map, string key) => (owner, map, key) switch
    {
        (null, _, _) => null,
        (_, null, "step") => owner + "/step",
        (_, "legs", _) => $"{owner}/{key}",
        _ => owner,
    };

    [GeneratedRegex(@"(?<![\w<])<(?<word>[\p{L}][\p{L}\p{Nd}_.-]*(?: [\p{L}\p{Nd}_.-]+){0,5})>", RegexOptions.CultureInvariant)]
    private static partial Regex Angled();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex Code();
}
