using static Warrant.Core.Shape;

namespace Warrant.Core;

/// <summary>
/// The keys of the case language: the contract. The reader, its hints and the page `docs/keys.md` come from this table,
/// and a change to it is a change to that page in the same commit. The larger sections stand beside it, a file each.
/// </summary>
public static class Keys
{
    /// <summary>The outermost keys of a file of a case.</summary>
    public static readonly MapShape Top = new(
    [
        new("case", Id, true),
        new("title", Telling, true),
        new("top", Id, true) { ToldBy = "WR104" },
        new("writers", Ids, true),
        new("shared", List(FilePath)),
        new("default-doubt", MapOf(Text, Map(new("value", Probability, true), new("from", Ids, true)))),
        new("decision", SetupKeys.Decision, true) { ToldBy = "WR201" },
        new("people", MapOf(Id, SetupKeys.Person)),
        new("systems", MapOf(Id, SetupKeys.System)),
        new("criteria", MapOf(Id, SetupKeys.Criterion)),
        new("risks", MapOf(Id, SetupKeys.Risk)),
        new("definitions", MapOf(Id, Map(new Key("text", Telling, true)))),
        new("claims", MapOf(Id, ArgumentKeys.Claim)),
        new("evidence", MapOf(Id, EvidenceKeys.Item)),
        new("assumptions", MapOf(Id, ArgumentKeys.Assumption)),
        new("challenges", MapOf(Id, ArgumentKeys.Challenge)),
        new("monitors", MapOf(Id, WatchKeys.Monitor)),
        new("triggers", MapOf(Id, WatchKeys.Trigger)),
        new("searches", List(WatchKeys.Search)),
        new("waivers", List(WatchKeys.Waiver)),
        new("events", List(WatchKeys.Event)),
    ]);

    /// <summary>The sections that a file named under `shared` may hold.</summary>
    public static readonly IReadOnlyList<string> Shareable = ["people", "systems", "criteria", "risks", "definitions"];

    static readonly Dictionary<string, string> names = Names();

    /// <summary>The one string object for a known key, so that a large case holds each key once.</summary>
    internal static string Intern(string key) => names.GetValueOrDefault(key, key);

    static Dictionary<string, string> Names()
    {
        var found = new Dictionary<string, string>();
        var todo = new Stack<Shape>([Top]);
        while (todo.TryPop(out var shape))
        {
            switch (shape)
            {
                case MapShape map:
                    foreach (var key in map.Keys)
                    {
                        found[key.Name] = key.Name;
                        todo.Push(key.Shape);
                    }
                    break;
                case NamesShape names:
                    todo.Push(names.KeyShape);
                    todo.Push(names.ValueShape);
                    break;
                case ListShape list: todo.Push(list.Of); break;
                case EitherShape either:
                    todo.Push(either.First);
                    todo.Push(either.Second);
                    break;
                case WordShape words:
                    foreach (var word in words.Words) found[word] = word;
                    break;
            }
        }
        return found;
    }
}
