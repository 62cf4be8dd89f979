namespace Warrant.Core;

/// <summary>The boundary to cross: action, system, end, authority.</summary>
public sealed class Decision
{
    internal Decision(Span at, MapNode node)
    {
        var fields = new Fields(node);
        (At, Node) = (at, node);
        Action = fields.Text("action");
        Question = fields.Text("question");
        System = fields.Id("system");
        Until = fields.Date("until");
        Authority = fields.Id("authority");
        Assuming = fields.Ids("assuming");
    }

    public Span At { get; }
    public MapNode Node { get; }
    public Placed<string>? Action { get; }
    public Placed<string>? Question { get; }
    public Placed<string>? System { get; }
    /// <summary>The last day for which it is asked.</summary>
    public Placed<DateOnly>? Until { get; }
    public Placed<string>? Authority { get; }
    /// <summary>Deployment assumptions of the whole case.</summary>
    public Placed<string>[] Assuming { get; }

    /// <summary>The required keys that are not there and of which a rule tells. What is there and cannot be read, or is misspelt, the reading tells.</summary>
    internal IEnumerable<string> Lacks(Rule rule)
    {
        var map = (MapShape)SetupKeys.Decision;
        return map.Keys.Where(key => key.ToldBy == rule.Code && !UnknownKey.Stands(key.Name, map, Node)).Select(key => key.Name);
    }

    public Span KeyAt(string key) => new Fields(Node).KeyAt(key, At);
}
