namespace Warrant.Core;

/// <summary>
/// The arithmetic of a calculation step in intervals. A bound says on which side of it the true value lies, and no more:
/// `E5.lower` is all from the bound up, `E5.upper` all up to it, `E5` what lies between. So a bound taken from the wrong side cannot help.
/// </summary>
static class Calculating
{
    public static CalculationResult Of(SafetyCase safetyCase, Step step, IReadOnlyDictionary<string, Measurement> measurements)
    {
        if (step.How is not { } how) return Unknown("it has no formula");
        var (expression, error, _) = Expression.Parse(how.Value);
        if (expression is null) return Unknown($"its formula cannot be read: {error}");
        if (step.Expect is not { } expect) return Unknown("it says nothing that it expects (`expect`)");

        var inputs = new Dictionary<string, Interval?>();
        foreach (var input in step.With) inputs[input.Name] = Input(safetyCase, input.Value.Value, measurements);
        foreach (var name in expression.Names)
        {
            if (!inputs.TryGetValue(name, out var value)) return Unknown($"`{name}` is not given under `with`");
            if (value is null) return Unknown($"its input `{name}` is unknown");
        }
        return expression.Evaluate(n => inputs[n]) is not { } result
            ? Unknown("it is not defined for all that its inputs may be")
            : new(result.Lower, result.Upper, Judging.Judge(expect, result.Lower, result.Upper), null);
    }

    static Interval? Input(SafetyCase safetyCase, string text, IReadOnlyDictionary<string, Measurement> measurements)
    {
        if (Values.Number(text) is { } literal) return Interval.Point(literal);
        var origin = Origin(safetyCase, text);
        return (origin, text[Math.Min(text.Length, (origin?.Id.Length ?? 0) + 1)..]) switch
        {
            (EvidenceItem evidence, var side and ("" or "lower" or "upper")) => Bounds(evidence, side),
            (Criterion { Limit: { } limit }, "limit") => Interval.Point(limit.Value),
            (Criterion { Worst: { } worst }, "worst") => Interval.Point(worst.Value),
            (SystemConfiguration system, var field) => safetyCase.Field(system, field) is { } words && Values.Number(words) is { } number ? Interval.Point(number) : null,
            _ => null,
        };

        Interval? Bounds(EvidenceItem evidence, string side) =>
            measurements.GetValueOrDefault(evidence.Id) is { Problem: null } m
                && (Lower: side == "upper" ? m.Least : m.Lower, Upper: side == "lower" ? m.Most : m.Upper) is var (lower, upper) && double.IsFinite(upper)
                ? new Interval(lower, upper) : null;
    }

    /// <summary>The element from which an input is taken; null for a literal, or where there is none. An id may hold a dot itself, so the whole is tried first.</summary>
    public static Element? Origin(SafetyCase safetyCase, string input) =>
        safetyCase[input] ?? (input.LastIndexOf('.') is var dot and > 0 ? safetyCase[input[..dot]] : null);

    static CalculationResult Unknown(string why) => new(null, null, Outcome.Inconclusive, why);
}
