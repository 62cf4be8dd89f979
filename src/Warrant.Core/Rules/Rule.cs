namespace Warrant.Core;

/// <summary>One way in which a case can look better than it is.</summary>
/// <param name="Code">Never changes its meaning and is never used again.</param>
/// <param name="Name">The bad pattern, as a word.</param>
/// <param name="Check">Null where the finding is made while reading or measuring; then the rule's file holds its text all the same.</param>
public sealed record Rule(string Code, string Name, Severity Severity, Func<Inspection, IEnumerable<Finding>>? Check = null)
{
    /// <summary>Whether someone who is not a writer may set a finding of it aside, with a reason and an end.</summary>
    public bool Waivable { get; init; } = true;

    /// <summary>The rule reports that something is absent, so it is silent while a file of the case could not be read.</summary>
    public bool ReportsAbsence { get; init; }

    /// <summary>Asked last, of the frontiers of the third reading. An error of it is on the case as a whole, whatever it points at.</summary>
    public bool IsDemand { get; init; }

    /// <param name="element">The id or address of the element that carries the finding; null for the case as a whole.</param>
    /// <param name="message">One sentence without a stop: the fact, then its consequence or the next step; names in backticks.</param>
    public Finding Find(Span at, string? element, string message, string? hint = null) =>
        new(this, at, element, message, hint) { Severity = Severity };
}

public enum Severity { Info, Warning, Error }
