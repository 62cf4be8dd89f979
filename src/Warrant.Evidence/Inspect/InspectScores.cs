using Warrant.Core;

namespace Warrant.Evidence;

/// <summary>Reads the scores of samples.</summary>
sealed class InspectScores(InspectHeader header)
{
    public static IReadOnlyDictionary<string, Score> None { get; } = new Dictionary<string, Score>();

    readonly Dictionary<(string, Score), IReadOnlyDictionary<string, Score>> known = [];
    readonly HashSet<string> named = new(StringComparer.Ordinal);
    readonly List<string> scorers = [];

    public IReadOnlyList<string> Scorers => scorers;

    /// <summary>`scores`: from scorers to scores.</summary>
    public IReadOnlyDictionary<string, Score>? Read(JsonReader json)
    {
        if (!json.EnterObject()) return null;
        var scores = new List<(string Scorer, Score Score)>();
        while (json.NextName() is { } scorer)
        {
            if (named.Add(scorer)) scorers.Add(scorer);
            scores.Add((scorer, ReadScore(json)));
        }
        return scores switch
        {
            [] => None,
            [var (scorer, score)] => Only(scorer, score),
            _ => Map(scores),
        };
    }

    /// <summary>`score`, which had no name in logs of version 1.</summary>
    public IReadOnlyDictionary<string, Score>? ReadSingle(JsonReader json)
    {
        if (json.Kind != JsonKind.Object)
        {
            json.Skip();
            return null;
        }
        var scorer = header.FirstScorer;
        if (named.Add(scorer)) scorers.Add(scorer);
        return Only(scorer, ReadScore(json));
    }

    /// <summary>The same few scores come again in a million samples.</summary>
    IReadOnlyDictionary<string, Score> Only(string scorer, Score score)
    {
        if (known.TryGetValue((scorer, score), out var map)) return map;
        return known[(scorer, score)] = Map([(scorer, score)]);
    }

    static Dictionary<string, Score> Map(List<(string Scorer, Score Score)> scores)
    {
        var map = new Dictionary<string, Score>(scores.Count, StringComparer.Ordinal);
        foreach (var (scorer, score) in scores) map[scorer] = score;
        return map;
    }

    /// <summary>An object with `value`. A list, a map, null or nothing at all is a score that cannot be used.</summary>
    static Score ReadScore(JsonReader json)
    {
        Score score = default;
        if (!json.EnterObject()) return score;
        while (json.NextName() is { } name)
        {
            if (name == "value") score = Value(json);
            else json.Skip();
        }
        return score;
    }

    static Score Value(JsonReader json)
    {
        switch (json.Kind)
        {
            case JsonKind.Number: return new Score(json.Number(), null);
            case JsonKind.Text: return new Score(null, json.Text());
            case JsonKind.True or JsonKind.False: return new Score(json.Flag() ? 1 : 0, null);
            default:
                json.Skip();
                return default;
        }
    }
}
