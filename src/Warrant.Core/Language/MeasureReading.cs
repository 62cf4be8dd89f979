namespace Warrant.Core;

static class MeasureReading
{
    /// <summary>The spec, or the sentence that says what is wrong with it.</summary>
    public static (MeasureSpec? Spec, string? Problem) Read(Fields fields)
    {
        if (fields.Text("value")?.Value is not { } value) return (null, null);
        var scorer = fields.Text("scorer")?.Value;
        var of = fields.Text("of")?.Value;
        if (value == "rate")
            return of is null ? (null, "a `rate` says which value is counted: `of: C`") : (new(scorer, MeasureKind.Rate, 0, of), null);
        if (of is not null) return (null, "`of` goes with `value: rate`");
        if (value == "mean") return (new(scorer, MeasureKind.Mean, 0, null), null);
        if (value.StartsWith("pass@", StringComparison.Ordinal) && Values.Count(value[5..]) is { } k) return (new(scorer, MeasureKind.PassAtK, k, null), null);
        return (null, $"`{value}` is no measure; there are `mean`, `rate` and `pass@k` such as `pass@10`");
    }

    public static MissingPolicy Missing(Fields evidence)
    {
        if (evidence.Inner("missing") is not { } missing || missing.Text("because") is null) return MissingPolicy.None;
        var policy = MissingPolicy.None;
        foreach (var word in missing.Texts("drop"))
            if (Enum.TryParse<MissingPolicy>(word.Value, ignoreCase: true, out var one)) policy |= one;
        return policy;
    }
}
