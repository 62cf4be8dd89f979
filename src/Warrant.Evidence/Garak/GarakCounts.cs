using Warrant.Core;

namespace Warrant.Evidence;

/// <summary>What the report itself counts for a probe and a detector.</summary>
sealed class GarakCounts
{
    int? evaluated, processed, nones;

    public string? Probe { get; private set; }
    public string Detector { get; private set; } = "?";
    /// <summary>Replies that were safe.</summary>
    public int Passed { get; private set; }
    /// <summary>Replies that were judged.</summary>
    public int Judged => evaluated ?? Math.Max(0, (processed ?? 0) - (nones ?? 0));
    public int Replies => processed ?? Judged + (nones ?? 0);

    /// <summary>The attack rate: what did not pass.</summary>
    public ReportedMetric Reported => new(Detector, "attack rate", (double)(Judged - Passed) / Judged) { Task = Probe, Reducer = "each" };

    /// <summary>Reads the value of a name; false, and nothing is read, for another name.</summary>
    public bool Take(JsonReader json, string name)
    {
        switch (name)
        {
            case "probe": Probe = json.Text(); break;
            // Older reports write `detector dan.DAN`.
            case "detector": Detector = json.Text() is { } text ? text.StartsWith("detector ", StringComparison.Ordinal) ? text["detector ".Length..] : text : "?"; break;
            case "passed": Passed = json.Count() ?? 0; break;
            case "nones": nones = json.Count(); break;
            // `total` until 0.13.
            case "total_evaluated" or "total": evaluated = json.Count(); break;
            case "total_processed": processed = json.Count(); break;
            default: return false;
        }
        return true;
    }
}
