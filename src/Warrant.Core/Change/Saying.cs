using System.Globalization;
using System.Text;

namespace Warrant.Core;

/// <summary>What documents say, by section, name and key, without places and style.</summary>
static class Saying
{
    /// <summary>Everything with an id under its section; the decision, lists and single values under `case`.</summary>
    public static Dictionary<(string Section, string Name), SortedDictionary<string, Said>> All(IReadOnlyList<Document> documents)
    {
        var all = new Dictionary<(string, string), SortedDictionary<string, Said>>();
        var lists = new SortedDictionary<string, List<Said>>(StringComparer.Ordinal);
        foreach (var section in documents.SelectMany(d => d.Sections))
            switch (section.Value)
            {
                case MapNode map when section.Key.Value is "decision" or "default-doubt":
                    Add(section.Key.Value == "decision" ? "decision" : "case", section.Key.Value, map);
                    break;
                case MapNode map:
                    foreach (var entry in map.Entries) Add(section.Key.Value, entry.Key.Value, entry.Value);
                    break;
                case ListNode list when section.Key.Value is "searches" or "waivers" or "events":
                    if (!lists.TryGetValue(section.Key.Value, out var items)) lists[section.Key.Value] = items = [];
                    items.AddRange(list.Items.Select(Of));
                    break;
                default:
                    Add("case", section.Key.Value, section.Value);
                    break;
            }
        // The items of a list have no ids: each is itself, and one that stands twice is two. Two that look alike, for a text may hold what looks like a key, are told apart by what they say.
        foreach (var (section, items) in lists)
            foreach (var item in items.GroupBy(i => i.Exact, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
                New(section, $"{item.First().Shown}{(item.Count() > 1 ? string.Create(CultureInfo.InvariantCulture, $" ({item.Count()} times)") : "")}")[""] = item.First();
        return all;

        // What is defined twice says all that its definitions say.
        SortedDictionary<string, Said> New(string section, string name)
        {
            while (all.ContainsKey((section, name))) name += " (again)";
            return all[(section, name)] = new(StringComparer.Ordinal);
        }

        void Add(string section, string name, Node value)
        {
            var keys = New(section, name);
            if (value is not MapNode map) keys[""] = Of(value);
            else
                foreach (var (key, inner) in map.Entries)
                    // An empty step is one too, and not the same as none.
                    if (key.Value == "step" && inner is MapNode { Entries.Length: > 0 } step) foreach (var entry in step.Entries) Put(keys, $"step.{entry.Key.Value}", entry.Value);
                    else Put(keys, key.Value, inner);
        }
    }

    static void Put(SortedDictionary<string, Said> keys, string key, Node value)
    {
        while (keys.ContainsKey(key)) key += " (again)";
        keys[key] = Of(value);
    }

    static Said Of(Node node)
    {
        var (exact, shown) = (new StringBuilder(), new StringBuilder());
        Write(node, exact, shown, outermost: true);
        return new(exact.ToString(), shown.ToString());
    }

    // At most 64 levels: the reader stops there. Lengths before texts, so that no text can look like two.
    static void Write(Node node, StringBuilder exact, StringBuilder shown, bool outermost = false)
    {
        switch (node)
        {
            case Scalar scalar:
                exact.Append(CultureInfo.InvariantCulture, $"{scalar.Value.Length}:").Append(scalar.Value);
                shown.Append(scalar.Value);
                break;
            case ListNode list:
                exact.Append('[');
                for (var i = 0; i < list.Items.Length; i++)
                {
                    if (i > 0) shown.Append(", ");
                    Write(list.Items[i], exact, shown);
                }
                exact.Append(']');
                break;
            case MapNode map:
                exact.Append('{');
                if (!outermost) shown.Append("{ ");
                var first = true;
                foreach (var (key, value) in map.Entries.OrderBy(e => e.Key.Value, StringComparer.Ordinal))
                {
                    exact.Append(CultureInfo.InvariantCulture, $"{key.Value.Length}:{key.Value}=");
                    shown.Append(first ? "" : ", ").Append(key.Value).Append(": ");
                    first = false;
                    Write(value, exact, shown);
                }
                exact.Append('}');
                if (!outermost) shown.Append(" }");
                break;
        }
    }
}

/// <param name="Exact">Equal if and only if the same is said.</param>
/// <param name="Shown">For people.</param>
sealed record Said(string Exact, string Shown);
