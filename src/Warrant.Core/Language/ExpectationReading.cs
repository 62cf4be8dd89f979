namespace Warrant.Core;

static class ExpectationReading
{
    /// <summary>Null where neither side is given.</summary>
    public static Expectation? Read(Fields fields, Span at)
    {
        var upper = Limit(fields, "upper", "below");
        var lower = Limit(fields, "lower", "above");
        if (upper is null && lower is null) return null;
        return new Expectation(upper, lower)
        {
            Confidence = fields.Number("confidence") is { Value: > 0.5 and < 1 } c ? c.Value : 0.95,
            Margin = fields.Number("margin")?.Value,
            At = at,
        };
    }

    static Limit? Limit(Fields fields, string atMost, string strictly) =>
        (fields.Number(atMost)?.Value, fields.Number(strictly)?.Value) switch
        {
            (null, null) => null,
            ({ } t, null) => new Limit(t, false),
            (null, { } t) => new Limit(t, true),
            // Both are kept as the harder of the two: for the same number that is the strict one.
            ({ } a, { } b) => (atMost == "upper" ? a < b : a > b) ? new Limit(a, false) : new Limit(b, true),
        };
}
