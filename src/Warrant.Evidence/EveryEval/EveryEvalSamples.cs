using Warrant.Core;

namespace Warrant.Evidence;

/// <summary>Gathers the records of samples.</summary>
sealed class EveryEvalSamples(EveryEvalHeader header)
{
    public Rows Rows { get; } = new();
    public int Records { get; private set; }
    public string? Model { get; private set; }
    public string? FirstTask { get; private set; }

    /// <param name="of">What is read, as the subject of a sentence.</param>
    public void Read(Stream stream, string of)
    {
        var lines = new JsonLines(stream, of);
        while (lines.Next()) ReadRecord(lines);
    }

    void ReadRecord(JsonLines lines)
    {
        string? run = null, task = null, result = null, sample = null, error = null;
        Score score = default;
        var json = lines.Json;
        while (json.NextName() is { } name)
        {
            switch (name)
            {
                case "evaluation_id": run = json.Text(); break;
                case "model_id": Model = json.Text() ?? Model; break;
                case "evaluation_name": task = json.Text(); break;
                case "evaluation_result_id": result = json.Text(); break;
                case "sample_id": sample = InspectId.Read(json); break;
                case "evaluation": score = ReadScore(json); break;
                case "error": error = Error(json); break;
                default: json.Skip(); break;
            }
        }
        if (sample is null) throw new LogException($"{lines.This} has no sample id");
        if (header.Id is not null && run != header.Id) throw new LogException($"{lines.This} is of another evaluation ({LogException.Quoted(run ?? "none")})");
        Records++;
        FirstTask ??= task;
        Rows.Add(task, sample, header.ScorerOf(result, task), score, string.IsNullOrEmpty(error) ? null : error);
    }

    /// <summary>Null for null, false and no text; what is there but says nothing counts all the same.</summary>
    static string? Error(JsonReader json)
    {
        if (json.Kind == JsonKind.Text) return json.Text() ?? "an error with a long message";
        var none = json.Kind is JsonKind.Null or JsonKind.False;
        json.Skip();
        return none ? null : "an error without a message";
    }

    /// <summary>`score`, or `is_correct` where there is none.</summary>
    static Score ReadScore(JsonReader json)
    {
        Score? score = null, correct = null;
        if (!json.EnterObject()) return default;
        while (json.NextName() is { } name)
        {
            if (name == "score") score = JsonScores.Read(json);
            else if (name == "is_correct") correct = JsonScores.Read(json);
            else json.Skip();
        }
        return score ?? correct ?? default;
    }
}
