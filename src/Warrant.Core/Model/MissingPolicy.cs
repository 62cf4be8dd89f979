namespace Warrant.Core;

/// <summary>Which attempts may be left out instead of counting against the expectation: `missing` of an evidence item. It counts only with its reason.</summary>
[Flags]
public enum MissingPolicy
{
    /// <summary>Nothing is left out.</summary>
    None = 0,
    /// <summary>`refused`: ended by a refusal.</summary>
    Refused = 1,
    /// <summary>`errored`: ended by an error.</summary>
    Errored = 2,
    /// <summary>`limited`: ended by a limit without a score.</summary>
    Limited = 4,
    /// <summary>`unscored`: there, but without a usable score.</summary>
    Unscored = 8,
    /// <summary>`absent`: planned, but not in the log.</summary>
    Absent = 16,
    /// <summary>There twice, and not the same, or almost the value that is counted: no word of the language leaves that out.</summary>
    Contradicted = 32,
}
