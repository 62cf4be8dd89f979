namespace Warrant.Core;

/// <summary>What a rule found, and where.</summary>
/// <param name="Element">The id or address (`C1/step`, `C0/step/C1`) of the element that carries it; null for the case as a whole.</param>
public sealed record Finding(Rule Rule, Span At, string? Element, string Message, string? Hint)
{
    /// <summary>The severity after the third reading: an error that the answer does not need is a warning.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Other places that belong to it, such as the other definitions of a duplicate id.</summary>
    public IReadOnlyList<Span> Also { get; init; } = [];

    /// <summary>False for what a required key would have said: nobody can set aside that it is not there.</summary>
    public bool Waivable { get; init; } = Rule.Waivable;

    /// <summary>The people of whom it tells that they did or did not do something: none of them can waive it.</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    /// <summary>Who waived it, by a waiver that counts on the day of the assessment.</summary>
    public string? WaivedBy { get; init; }

    /// <summary>The element that holds without what is wrong here, which is why the error is only a warning.</summary>
    public string? HeldBy { get; init; }
}
