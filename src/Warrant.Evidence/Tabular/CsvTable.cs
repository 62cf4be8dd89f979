using Warrant.Core;

namespace Warrant.Evidence;

/// <summary>A CSV file whose first row names the columns.</summary>
static class CsvTable
{
    enum Part { None, Task, Sample, Epoch, Score, Date }

    public static Run Read(Stream stream, Columns columns)
    {
        stream.Position = 0;
        var csv = new CsvReader(new LineLimit(stream, "the table"));
        var parts = Head(csv, columns);
        var rows = new TableRows(columns, line => FormattableString.Invariant($"line {line} of the table"));
        var values = new string?[6];
        while (csv.NextRow())
        {
            var line = csv.Line;
            var count = 0;
            for (; csv.NextField(count < parts.Length && parts[count] != Part.None); count++)
            {
                var part = count < parts.Length ? parts[count] : Part.None;
                if (part != Part.None) values[(int)part] = part == Part.Sample ? csv.Text : csv.Known;
            }
            if (count != parts.Length) throw new LogException(FormattableString.Invariant($"line {line} of the table has {count} fields where its head has {parts.Length}"));
            var score = values[(int)Part.Score];
            rows.Add(line, values[(int)Part.Task], values[(int)Part.Sample], values[(int)Part.Epoch],
                string.IsNullOrEmpty(score) ? default : new Score(null, score), values[(int)Part.Date]);
        }
        return rows.Run("csv");
    }

    static Part[] Head(CsvReader csv, Columns columns)
    {
        var names = new List<string>();
        if (csv.NextRow())
            while (csv.NextField(keep: true)) names.Add(csv.Text);
        var parts = new Part[names.Count];
        foreach (var (part, name) in new[] { (Part.Task, columns.Task), (Part.Sample, columns.Sample), (Part.Epoch, columns.Epoch), (Part.Score, columns.Score), (Part.Date, columns.Date) })
        {
            if (name is null) continue;
            var place = names.IndexOf(name);
            if (place < 0) throw new LogException($"the table has no column {LogException.Quoted(name)}{(names.Count == 0 ? "" : "; it has " + string.Join(", ", names.Take(12).Select(LogException.Quoted)))}");
            if (names.LastIndexOf(name) != place) throw new LogException($"the table has two columns {LogException.Quoted(name)}");
            if (parts[place] != Part.None) throw new LogException($"`columns` gives the column {LogException.Quoted(name)} two meanings");
            parts[place] = part;
        }
        return parts;
    }
}
