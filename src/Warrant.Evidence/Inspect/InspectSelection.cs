using System.Globalization;

namespace Warrant.Evidence;

/// <summary>Which samples of a dataset were to be run: `dataset` of a plan, and what its `config` cuts of it.</summary>
sealed class InspectSelection
{
    int from, to = int.MaxValue;
    bool named, shuffled;

    /// <summary>Of the whole dataset.</summary>
    public int? InDataset { get; private set; }

    /// <summary>Different samples: of the list of ids or the dataset's number cut by the limit, whichever is more; of the ids alone where the run chose them.</summary>
    public int? Samples => Ids is null ? Cut : named || Cut is null ? Ids.Count : Math.Max(Ids.Count, Cut.Value);

    /// <summary>The ids that were to be run; null where the log does not list them.</summary>
    public IReadOnlySet<string>? Ids { get; private set; }

    int? Cut => InDataset is { } all ? Math.Max(0, Math.Min(to, all) - Math.Min(from, all)) : null;

    /// <summary>How the dataset was cut, in words; null where nothing says that it was.</summary>
    public string? Subset
    {
        get
        {
            var limited = from > 0 || to < int.MaxValue;
            if (InDataset is { } all && Samples is { } some ? some >= all : !named && !limited) return null;
            var how = named ? "samples chosen by id"
                : from > 0 ? string.Create(CultureInfo.InvariantCulture, $"limit {from + 1L} to {to}")
                : string.Create(CultureInfo.InvariantCulture, $"limit {to}");
            return shuffled ? $"{how}, shuffled" : $"{how}, not shuffled";
        }
    }

    public void ReadDataset(JsonReader json)
    {
        if (!json.EnterObject()) return;
        while (json.NextName() is { } name)
        {
            switch (name)
            {
                case "samples": InDataset = json.Count(); break;
                case "sample_ids": Ids = Different(json); break;
                case "shuffled": shuffled = json.Flag(); break;
                default: json.Skip(); break;
            }
        }
    }

    /// <summary>`sample_id` of the configuration: one, several, or none.</summary>
    public void ReadNamed(JsonReader json)
    {
        named = json.Kind is not (JsonKind.Null or JsonKind.False);
        json.Skip();
    }

    /// <summary>A number of samples, or [from, to) as places in the dataset. What is neither limits nothing.</summary>
    public void ReadLimit(JsonReader json) => (from, to) = InspectValue.Read(json).Range ?? (0, int.MaxValue);

    /// <summary>Another limit, set while the run was going: what either of them takes in was to be run.</summary>
    public void Widen(InspectValue limit)
    {
        var (low, high) = limit.Range ?? (0, int.MaxValue);
        (from, to) = (Math.Min(from, low), Math.Max(to, high));
    }

    /// <summary>An empty list says nothing about the plan: older versions wrote it for "not known".</summary>
    static HashSet<string>? Different(JsonReader json)
    {
        if (!json.EnterArray()) return null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (json.NextItem())
        {
            if (InspectId.Read(json) is { } id) seen.Add(id);
        }
        return seen.Count > 0 ? seen : null;
    }
}
