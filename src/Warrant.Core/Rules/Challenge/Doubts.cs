namespace Warrant.Core;

/// <summary>What several rules ask of the challenges of a case.</summary>
static class Doubts
{
    /// <summary>The challenges that exist on the day and attack something that the case uses, or nothing that can be told.</summary>
    public static IEnumerable<Challenge> InUse(Inspection on) => on.Case.Challenges.Where(c => on.Exists(c) && (on.Uses(c) || HangsInTheAir(on, c)));

    /// <summary>What a finding on a challenge makes unknown: the challenge, and through it its target; the case as a whole where it has no target to be found.</summary>
    public static string? Carrier(Inspection on, Challenge challenge) =>
        challenge.Target is { } target && on.Formula.Node(target.Value) is not null ? challenge.Id : null;

    /// <summary>Whether someone known who wrote none of the case is named.</summary>
    public static bool IsOther(SafetyCase safetyCase, Placed<string>? person) =>
        person is { } p && IsOther(safetyCase, p.Value);

    /// <inheritdoc cref="IsOther(SafetyCase, Placed{string}?)"/>
    public static bool IsOther(SafetyCase safetyCase, string person) => safetyCase.Find<Person>(person) is not null && !safetyCase.IsWriter(person);

    /// <summary>The place of its status, or of its id.</summary>
    public static Span StatusAt(Challenge challenge) => challenge.StatusWord?.At ?? challenge.At;

    // An id that names nothing is reported as such.
    static bool HangsInTheAir(Inspection on, Challenge challenge) =>
        challenge.Target is not { } target || on.Case[target.Value.Split('/')[0]] is Person or Trigger;
}
