namespace Warrant.Core;

/// <summary>How one evidence item stands by its artefact alone.</summary>
static class EvidenceStanding
{
    public static (Standing Standing, string? Why) Of(SafetyCase safetyCase, EvidenceItem evidence, Facts facts)
    {
        if (Artefact(evidence, facts.Exhibits.GetValueOrDefault(evidence.Id)) is { } problem) return (Standing.Unknown, problem);
        if (!evidence.HasObservations) return Document(safetyCase, evidence);
        if (facts.Measurements.GetValueOrDefault(evidence.Id) is not { } measured) return (Standing.Unknown, "nothing was measured");
        return measured.Meets switch
        {
            Outcome.Yes => (Standing.Holds, null),
            Outcome.No => (Standing.Fails, "its measurement excludes the expectation"),
            _ => (Standing.Unknown, measured.Problem ?? "its measurement does not settle the expectation"),
        };
    }

    /// <summary>What is wrong with the artefact itself, or null.</summary>
    public static string? Artefact(EvidenceItem evidence, Exhibit? exhibit)
    {
        if (evidence.Log is null && evidence.File is null && evidence.Files.Length == 0) return "it names no artefact (`log` or `file`)";
        return exhibit switch
        {
            null or { State: ArtefactState.Missing } => "its artefact is missing",
            { State: ArtefactState.Outside } => "its path leads out of the repository",
            { State: ArtefactState.Unreadable } => exhibit.Problem ?? "its artefact cannot be read",
            { Digest: { } actual } when evidence.DigestOf is { } said && said.Value != actual => "its artefact has changed",
            { OtherProblems: [var first, ..] } => first,
            { Problem: { } problem } => problem,
            _ => null,
        };
    }

    static (Standing, string?) Document(SafetyCase safetyCase, EvidenceItem evidence)
    {
        if (evidence.DigestOf is null && evidence.File is not null) return (Standing.Unknown, "it has no digest, so nobody can say that it is unchanged");
        if (evidence.Place is null) return (Standing.Unknown, "it does not say where in the document (`at`)");
        if (evidence.Found is null) return (Standing.Unknown, "it does not say what was found (`found`)");
        if (evidence.ReadBy is not { } reader) return (Standing.Unknown, "nobody is named who read it (`read-by`)");
        if (safetyCase.Find<Person>(reader.Value) is null) return (Standing.Unknown, $"its reader `{reader.Value}` is not known");
        if (safetyCase.IsWriter(reader.Value)) return (Standing.Unknown, $"its reader `{reader.Value}` is a writer of the case");
        // An item against a claim is there to speak against it: that is what its reader must have found.
        var wanted = evidence.Against is null ? "for" : "against";
        return evidence.Found.Value.Value == wanted ? (Standing.Holds, null) : (Standing.Unknown, $"its reader found it `{evidence.Found.Value.Value}`");
    }
}
