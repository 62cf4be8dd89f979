namespace Warrant.Evidence;

enum JsonFormat { Inspect, EveryEval, EveryEvalSamples, LmEval, LmEvalSamples, Garak }

/// <summary>Tells the formats that begin with a JSON object by the names in it.</summary>
static class JsonFormats
{
    /// <summary>Inspect where nothing speaks for another; its reader says whether it is.</summary>
    public static JsonFormat Of(Stream stream)
    {
        stream.Position = 0;
        var json = new JsonReader();
        json.Open(stream, "the log");
        json.EnterObject();
        bool schema = false, results = false, harness = false;
        while (json.NextName() is { } name)
        {
            switch (name)
            {
                // Whatever comes first decides, so a log of gigabytes is not read twice.
                case "eval" or "samples": return JsonFormat.Inspect;
                case "entry_type": return JsonFormat.Garak;
                case "doc_id": return JsonFormat.LmEvalSamples;
                case "schema_version": schema = true; break;
                case "sample_id" when schema: return JsonFormat.EveryEvalSamples;
                case "evaluation_results" when schema: return JsonFormat.EveryEval;
                case "results": results = true; break;
                case "configs" or "n-shot" or "n-samples" or "lm_eval_version" or "group_subtasks": harness = true; break;
            }
            if (results && harness) return JsonFormat.LmEval;
            json.Skip();
        }
        return JsonFormat.Inspect;
    }
}
