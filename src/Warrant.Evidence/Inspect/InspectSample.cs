using Warrant.Core;

namespace Warrant.Evidence;

/// <summary>What counts of one sample. Its id and epoch are taken from its content, whatever its member is called.</summary>
sealed class InspectSample
{
    const int LongestMessage = 2000;

    public string? Id { get; private set; }
    /// <summary>At least 1.</summary>
    public int? Epoch { get; private set; }

    IReadOnlyDictionary<string, Score>? scores, single;
    string? error, limit;
    bool refused, invalidation, invalidated;
    int retries;
    IReadOnlyDictionary<string, string>? metadata;

    public Observation Row(string id, int epoch) => new(id, epoch, scores ?? single ?? InspectScores.None)
    {
        Error = error,
        Limit = limit,
        Refused = refused,
        Invalidated = invalidation || invalidated,
        Retries = retries,
        Metadata = metadata ?? Observation.NoMetadata,
    };

    public static InspectSample Read(JsonReader json, InspectScores scores, IReadOnlySet<string> wanted)
    {
        var sample = new InspectSample();
        if (!json.EnterObject()) return sample;
        while (json.NextName() is { } name)
        {
            switch (name)
            {
                case "id": sample.Id = InspectId.Read(json); break;
                case "epoch": sample.Epoch = json.Whole() is { } epoch and >= 1 ? epoch : null; break;
                case "scores": sample.scores = scores.Read(json); break;
                case "score": sample.single = scores.ReadSingle(json); break;
                case "error": sample.error = Reason(json, "message", "an error without a message"); break;
                case "limit": sample.limit = Reason(json, "type", "a limit without a type"); break;
                case "output": sample.refused = Refused(json); break;
                case "metadata": sample.metadata = InspectMetadata.Read(json, wanted); break;
                case "error_retries": sample.retries = Count(json); break;
                case "invalidation": sample.invalidation = Marked(json); break;
                case "invalidated": sample.invalidated = Marked(json); break;
                default: json.Skip(); break;
            }
        }
        return sample;
    }

    /// <summary>Null for null and false. What is there but says nothing counts all the same.</summary>
    static string? Reason(JsonReader json, string part, string otherwise)
    {
        if (json.Kind == JsonKind.Text) return Cut(json.Text() ?? otherwise);
        if (json.Kind != JsonKind.Object) return Marked(json) ? otherwise : null;
        string? reason = null;
        json.EnterObject();
        while (json.NextName() is { } name)
        {
            if (name == part) reason = json.Text();
            else json.Skip();
        }
        return Cut(reason ?? otherwise);
    }

    static int Count(JsonReader json)
    {
        var count = 0;
        if (!json.EnterArray()) return count;
        for (; json.NextItem(); count++) json.Skip();
        return count;
    }

    static bool Marked(JsonReader json)
    {
        var marked = json.Kind is not (JsonKind.Null or JsonKind.False);
        json.Skip();
        return marked;
    }

    static string Cut(string text)
    {
        if (text.Length <= LongestMessage) return text;
        return text[..(char.IsHighSurrogate(text[LongestMessage - 1]) ? LongestMessage - 1 : LongestMessage)] + "…";
    }

    /// <summary>Whether the first choice of the output was stopped by a content filter.</summary>
    static bool Refused(JsonReader json)
    {
        var refused = false;
        if (!json.EnterObject()) return false;
        while (json.NextName() is { } name)
        {
            if (name == "choices") refused = FirstFiltered(json);
            else json.Skip();
        }
        return refused;
    }

    static bool FirstFiltered(JsonReader json)
    {
        if (!json.EnterArray() || !json.NextItem()) return false;
        var filtered = false;
        if (json.EnterObject())
        {
            while (json.NextName() is { } name)
            {
                if (name == "stop_reason") filtered = json.Text() == "content_filter";
                else json.Skip();
            }
        }
        while (json.NextItem()) json.Skip();
        return filtered;
    }
}
