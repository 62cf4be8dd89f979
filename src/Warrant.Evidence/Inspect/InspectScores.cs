using System.Globalization;
using Warrant.Core;

namespace Warrant.Evidence;

/// <summary>Reads the scores of samples.</summary>
sealed class InspectScores(InspectHeader header)
{
    public static IReadOnlyDictionary<string, Score> None { get; } = new Dictionary<string, Score>();

    /// <summary>Of one score; the limit keeps the memory of a sample bounded.</summary>
    const int MostParts = 64;

    readonly Dictionary<(string, Score), IReadOnlyDictionary<string, Score>> known = [];
    readonly HashSet<string> named = new(StringComparer.Ordinal);
    readonly List<string> scorers = [];

    public IReadOnlyList<string> Scorers => scorers;
    /// <summary>Scores with a history of edits.</summary>
    public int Edited { get; private set; }

    /// <summary>What a part of a score is called, where its value is a map or a list: `judge/tone`, `steps/0`.</summary>
    public static string Part(string scorer, string part) => $"{scorer}/{part}";

    /// <summary>`scores`: from scorers to scores.</summary>
    public IReadOnlyDictionary<string, Score>? Read(JsonReader json)
    {
        if (!json.EnterObject()) return null;
        var scores = new List<(string Scorer, Score Score)>();
        while (json.NextName() is { } scorer)
        {
            Name(scorer);
            var at = scores.Count;
            scores.Add((scorer, default));
            scores[at] = (scorer, ReadScore(json, scorer, scores));
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
        Name(scorer);
        var scores = new List<(string, Score)>();
        scores.Insert(0, (scorer, ReadScore(json, scorer, scores)));
        return scores is [var (_, score)] ? Only(scorer, score) : Map(scores);
    }

    void Name(string scorer)
    {
        if (named.Add(scorer)) scorers.Add(scorer);
    }

    /// <summary>The same few scores come again in a million samples.</summary>
    IReadOnlyDictionary<string, Score> Only(string scorer, Score score)
    {
        if (known.TryGetValue((scorer, score), out var map)) return map;
        return known[(scorer, score)] = Map([(scorer, score)]);
    }

    // A part of one scorer can have the name of another, and a name can stand there twice: neither value is more true than the other.
    Dictionary<string, Score> Map(List<(string Scorer, Score Score)> scores)
    {
        var map = new Dictionary<string, Score>(scores.Count, StringComparer.Ordinal);
        foreach (var (scorer, score) in scores)
        {
            if (map.TryAdd(scorer, score) || map[scorer] == score) continue;
            map[scorer] = default;
            header.Strange($"a sample of it has {LogException.Quoted(scorer)} more than once, and not the same each time: it has no score then");
        }
        return map;
    }

    /// <summary>An object with `value`, and `history` where it was edited. A list, a map, null or nothing at all is a score that cannot be used; its parts can.</summary>
    Score ReadScore(JsonReader json, string scorer, List<(string, Score)> parts)
    {
        Score score = default;
        if (!json.EnterObject()) return score;
        while (json.NextName() is { } name)
        {
            switch (name)
            {
                case "value": score = ReadValue(json, scorer, parts); break;
                case "history": if (IsEdited(json)) Edited++; break;
                default: json.Skip(); break;
            }
        }
        return score;
    }

    Score ReadValue(JsonReader json, string scorer, List<(string, Score)> parts)
    {
        if (json.Kind == JsonKind.Object)
        {
            json.EnterObject();
            for (var n = 0; json.NextName() is { } part; n++) AddPart(json, n, Part(scorer, part), parts);
            return default;
        }
        if (json.Kind != JsonKind.Array) return JsonScores.Read(json);
        json.EnterArray();
        for (var n = 0; json.NextItem(); n++) AddPart(json, n, Part(scorer, n.ToString(CultureInfo.InvariantCulture)), parts);
        return default;
    }

    void AddPart(JsonReader json, int n, string part, List<(string, Score)> parts)
    {
        if (n == MostParts) header.Strange($"a score of it has more than {MostParts} values, and no more are read");
        if (n >= MostParts)
        {
            json.Skip();
            return;
        }
        Name(part);
        parts.Add((part, JsonScores.Read(json)));
    }

    // The history begins with the first edit, and then with the score as it was before; without edits it is empty.
    static bool IsEdited(JsonReader json)
    {
        var edits = 0;
        if (!json.EnterArray()) return false;
        for (; json.NextItem(); edits++) json.Skip();
        return edits > 0;
    }
}
