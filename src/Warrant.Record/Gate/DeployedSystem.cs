using Warrant.Core;

namespace Warrant.Record;

/// <summary>The system that would be deployed, as a file of its fields says.</summary>
public static class DeployedSystem
{
    /// <summary>The fields, or why the text is no description of a system: a sentence without a stop.</summary>
    /// <param name="text">YAML: fields of a system as in `systems.X`, one a line.</param>
    public static (IReadOnlyDictionary<string, string>? Fields, string? Problem) Read(string text)
    {
        var document = Document.Read(0, new Source("system", text));
        if (document.Findings.FirstOrDefault(f => f.Rule.Code is "WR001" or "WR002" or "WR003" or "WR007") is { } finding) return (null, finding.Message);
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in document.Sections)
        {
            if (!Systems.Fields.Contains(key.Value))
                return (null, $"`{key.Value}` is no field of a system{(Spelling.Nearest(key.Value, Systems.Fields) is { } near ? $"; did you mean `{near}`?" : "")}");
            if (!AreTexts(value)) return (null, $"`{key.Value}` is neither a text nor a list of texts");
            // What was cut off may be the difference.
            if (Texts(value).Any(t => CutText.Find(text, t, null) is not null)) return (null, $"the text of `{key.Value}` is cut where a comment starts; quote it, or leave two spaces before the comment and one in it");
            // What says nothing is absent, as in a case.
            if (SystemConfiguration.Words(value) is { } words && !fields.TryAdd(key.Value, words)) return (null, $"`{key.Value}` stands twice");
        }
        return fields.Count == 0 ? (null, "it names no field of a system") : (fields, null);
    }

    /// <summary>Every field in which what is deployed is not what was approved.</summary>
    public static IEnumerable<GateReason> Differences(SystemFields approved, IReadOnlyDictionary<string, string> deployed)
    {
        foreach (var field in Systems.Fields)
        {
            var (was, now) = (approved.Fields.GetValueOrDefault(field), deployed.GetValueOrDefault(field));
            if (was != now) yield return new(GateCodes.SystemDiffers, $"`{field}` was approved as {Shown(was)} and is deployed as {Shown(now)}", field, was, now);
        }
    }

    static string Shown(string? words) => words is null ? "nothing" : $"`{words}`";

    static bool AreTexts(Node node) => node is Scalar || (node is ListNode list && list.Items.All(AreTexts));

    static IEnumerable<Scalar> Texts(Node node) => node is Scalar text ? [text] : ((ListNode)node).Items.SelectMany(Texts);
}
