namespace Warrant.Evidence;

/// <summary>One of a run's results: one metric of one task.</summary>
sealed class EveryEvalResult
{
    public string? Id { get; private set; }
    public string? Task { get; private set; }
    public string? Judge { get; private set; }
    public double? Score { get; private set; }
    /// <summary>How many samples it says it was computed from.</summary>
    public int? Samples { get; private set; }
    public string? Scorer { get; private set; }

    public static EveryEvalResult Read(JsonReader json)
    {
        var result = new EveryEvalResult();
        if (!json.EnterObject()) return result;
        result.Scorer = "score";
        while (json.NextName() is { } name)
        {
            switch (name)
            {
                case "evaluation_result_id": result.Id = json.Text(); break;
                case "evaluation_name": result.Task = json.Text(); break;
                case "metric_config": result.ReadMetric(json); break;
                case "score_details": result.ReadScore(json); break;
                default: json.Skip(); break;
            }
        }
        return result;
    }

    void ReadMetric(JsonReader json)
    {
        string? id = null, called = null;
        if (!json.EnterObject()) return;
        while (json.NextName() is { } name)
        {
            switch (name)
            {
                case "metric_id": id = json.Text(); break;
                case "metric_name": called = json.Text(); break;
                case "llm_scoring": ReadJudges(json); break;
                default: json.Skip(); break;
            }
        }
        Scorer = id ?? called ?? Scorer;
    }

    void ReadJudges(JsonReader json)
    {
        if (!json.EnterObject()) return;
        while (json.NextName() is { } name)
        {
            if (name != "judges") json.Skip();
            else if (json.EnterArray())
                while (json.NextItem()) ReadJudge(json);
        }
    }

    void ReadJudge(JsonReader json)
    {
        if (!json.EnterObject()) return;
        while (json.NextName() is { } name)
        {
            if (name == "model_info") Judge ??= EveryEvalHeader.Part(json, "id");
            else json.Skip();
        }
    }

    void ReadScore(JsonReader json)
    {
        if (!json.EnterObject()) return;
        while (json.NextName() is { } name)
        {
            if (name == "score") Score = json.Number();
            else if (name == "uncertainty" && json.EnterObject())
                while (json.NextName() is { } part)
                {
                    if (part == "num_samples") Samples = json.Count();
                    else json.Skip();
                }
            else if (name != "uncertainty") json.Skip();
        }
    }
}
