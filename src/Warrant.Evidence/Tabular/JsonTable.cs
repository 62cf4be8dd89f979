using Warrant.Core;

namespace Warrant.Evidence;

/// <summary>A JSONL file: an object a row, whose names are the columns.</summary>
static class JsonTable
{
    public static Run Read(Stream stream, Columns columns)
    {
        var lines = new JsonLines(stream, "the table");
        var json = lines.Json;
        var rows = new TableRows(columns, _ => lines.This);
        while (lines.Next())
        {
            string? task = null, sample = null, epoch = null, date = null;
            Score? score = null;
            while (json.NextName() is { } name)
            {
                if (name == columns.Score) score = JsonScores.Read(json);
                else if (name == columns.Sample) sample = InspectId.Read(json);
                else if (name == columns.Task) task = json.Text();
                else if (name == columns.Epoch) epoch = InspectId.Read(json);
                else if (name == columns.Date) date = InspectId.Read(json);
                else json.Skip();
            }
            if (score is null) throw new LogException($"{lines.This} has no `{columns.Score}`");
            if (columns.Task is not null && task is null) throw new LogException($"{lines.This} has no text in `{columns.Task}`");
            rows.Add(lines.Record, task, sample, epoch, score.Value, date);
        }
        return rows.Run("jsonl");
    }
}
