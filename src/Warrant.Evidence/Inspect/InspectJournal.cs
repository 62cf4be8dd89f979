using System.Globalization;

namespace Warrant.Evidence;

/// <summary>The journal of a run: how many sample runs it says were done, and how its configuration was changed on the way. Nothing is measured from it.</summary>
static class InspectJournal
{
    const string Summaries = "_journal/summaries/", Updates = "_journal/config_updates/";

    public static bool IsSummary(ZipEntry entry) =>
        entry.Name.StartsWith(Summaries, StringComparison.Ordinal) && entry.Name.EndsWith(".json", StringComparison.Ordinal);

    /// <summary>Which change of the configuration the member holds, counted in their order; null for another member.</summary>
    public static long? Update(ZipEntry entry) =>
        entry.Name.StartsWith(Updates, StringComparison.Ordinal) && entry.Name.EndsWith(".json", StringComparison.Ordinal)
        && long.TryParse(entry.Name.AsSpan()[Updates.Length..^".json".Length], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Adds the sample runs of one summary: a list of objects with `id` and `epoch`.</summary>
    public static void Read(JsonReader json, HashSet<(string, int)> done)
    {
        if (!json.EnterArray()) return;
        while (json.NextItem())
        {
            string? id = null;
            int? epoch = null;
            if (!json.EnterObject()) continue;
            while (json.NextName() is { } name)
            {
                switch (name)
                {
                    case "id": id = InspectId.Read(json); break;
                    case "epoch": epoch = json.Count(); break;
                    default: json.Skip(); break;
                }
            }
            if (id is not null && epoch is { } n) done.Add((id, n));
        }
    }
}
