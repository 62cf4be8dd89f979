namespace Warrant.Core;

/// <summary>Waivers remove findings; they never change a standing or a freshness.</summary>
static class Waiving
{
    public static List<Finding> Apply(SafetyCase safetyCase, RecordFacts? record, List<Finding> findings, DateOnly asOf)
    {
        if (safetyCase.Waivers.Count == 0) return findings;
        var waivers = safetyCase.Waivers.Where(w => w.Code is not null && w.Element is not null).ToLookup(w => (w.Code!.Value.Value, w.Element!.Value.Value));
        return findings.ConvertAll(finding =>
        {
            // One fault is enough to know, however many waivers there are.
            string? first = null;
            foreach (var waiver in waivers[(finding.Rule.Code, finding.Element ?? safetyCase.Id?.Value ?? "")])
            {
                if (Fault(safetyCase, record, waiver, finding, asOf) is not { } fault) return finding with { WaivedBy = waiver.GrantedBy!.Value.Value };
                first ??= fault;
            }
            return first is null ? finding : finding with { Hint = finding.Hint is { } hint ? $"{hint}; {first}" : first };
        });
    }

    /// <summary>The last day of the waiver that sets a finding aside.</summary>
    public static DateOnly Until(SafetyCase safetyCase, RecordFacts? record, Finding finding, DateOnly asOf) =>
        safetyCase.Waivers.Where(w => w.Code?.Value == finding.Rule.Code && w.Element?.Value == (finding.Element ?? safetyCase.Id?.Value)
            && Fault(safetyCase, record, w, finding, asOf) is null).Max(w => w.Until!.Value.Value);

    static string? Fault(SafetyCase safetyCase, RecordFacts? record, Waiver waiver, Finding finding, DateOnly asOf)
    {
        if (!finding.Rule.Waivable) return $"{finding.Rule.Code} cannot be waived";
        if (!finding.Waivable) return "the waiver does not count: what is missing here cannot be waived";
        if (waiver.GrantedBy is not { } by || safetyCase.Find<Person>(by.Value) is null) return "the waiver does not count: nobody known granted it";
        if (safetyCase.IsWriter(by.Value)) return $"the waiver does not count: `{by.Value}` is a writer of the case";
        if (finding.About.Any(p => safetyCase.AreOne(p, by.Value))) return $"the waiver does not count: the finding is about `{by.Value}`";
        if (waiver.Because is null) return "the waiver does not count: it has no reason";
        if (waiver.Until is not { } until) return "the waiver does not count: it has no end";
        if (record is not null && !IsRecorded(record, waiver)) return "the waiver does not count: the record does not hold it";
        return until.Value < asOf ? $"the waiver ended on {until.Value:yyyy-MM-dd}" : null;
    }

    /// <summary>Whether the record holds a waiver as the file has it, or a longer one.</summary>
    public static bool IsRecorded(RecordFacts record, Waiver waiver) =>
        record.Waivers.Any(w => w.Code == waiver.Code?.Value && w.Element == waiver.Element?.Value && w.GrantedBy == waiver.GrantedBy?.Value && w.Until >= waiver.Until?.Value);
}
