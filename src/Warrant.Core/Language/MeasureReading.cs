namespace Warrant.Core;

static class MeasureReading
{
    /// <summary>The spec, or the sentence that says what is wrong with it and the key where.</summary>
    public static (MeasureSpec? Spec, string? Problem, string? Key) Read(Fields fields)
    {
        if (fields.Text("value")?.Value is not { } value) return (null, null, null);
        var of = fields.Text("of")?.Value;
        if (Kind(value) is not var (kind, k))
            return (null, $"`{value}` is no measure; there are `mean`, `rate`, `max`, `count`, `difference`, `at-budget` and `pass@k` such as `pass@10`", "value");
        if (Misfit(fields, kind, of) is var (problem, key)) return (null, problem, key);

        return (new(fields.Text("scorer")?.Value, kind, k, of)
        {
            Filter = fields.Entries("filter").Where(e => e.Value is Scalar).DistinctBy(e => e.Key.Value).ToDictionary(e => e.Key.Value, e => ((Scalar)e.Value).Value),
            Unit = fields.Text("unit")?.Value is { } unit && unit != "sample" ? unit : null,
            Reducer = fields.Text("reducer")?.Value switch { "max" => Reducer.Max, "min" => Reducer.Min, _ => Reducer.Mean },
            Exposure = fields.Number("exposure")?.Value ?? 1,
            Baseline = fields.Id("baseline")?.Value,
            Budget = fields.Number("budget")?.Value ?? 0,
            Stream = fields.Text("stream")?.Value == "true",
        }, null, null);
    }

    static (MeasureKind Kind, int K)? Kind(string value) => value switch
    {
        "mean" => (MeasureKind.Mean, 0),
        "rate" => (MeasureKind.Rate, 0),
        "max" => (MeasureKind.Max, 0),
        "count" => (MeasureKind.Count, 0),
        "difference" => (MeasureKind.Difference, 0),
        "at-budget" => (MeasureKind.AtBudget, 0),
        _ => value.StartsWith("pass@", StringComparison.Ordinal) && Values.Count(value[5..]) is { } k ? (MeasureKind.PassAtK, k) : null,
    };

    // A key that says nothing here would be believed to say something.
    static (string Problem, string Key)? Misfit(Fields fields, MeasureKind kind, string? of)
    {
        if (kind is MeasureKind.Rate && of is null) return ("a `rate` says which value is counted: `of: C`", "value");
        if (of is not null && kind is MeasureKind.Mean or MeasureKind.PassAtK or MeasureKind.Max or MeasureKind.AtBudget) return ("`of` goes with `rate`, `count` and `difference`", "of");
        var compares = kind is MeasureKind.Difference or MeasureKind.AtBudget;
        if (compares && fields.Id("baseline") is null) return ($"{(kind is MeasureKind.Difference ? "a `difference`" : "`at-budget`")} names the evidence it is measured against: `baseline: E2`", "value");
        if (!compares && fields.Map["baseline"] is not null) return ("`baseline` goes with `difference` and `at-budget`", "baseline");
        if (kind is MeasureKind.AtBudget && fields.Number("budget") is not { Value: > 0 and < 1 }) return ("`at-budget` says which rate of false alarms is allowed: `budget: 0.01`, between 0 and 1", "budget");
        if (kind is not MeasureKind.AtBudget && fields.Map["budget"] is not null) return ("`budget` goes with `at-budget`", "budget");
        if (kind is not MeasureKind.Count && fields.Map["exposure"] is not null) return ("`exposure` goes with `count`", "exposure");
        if (fields.Number("exposure") is { Value: <= 0 }) return ("an `exposure` is above 0", "exposure");
        if (kind is MeasureKind.Count or MeasureKind.AtBudget && fields.Text("unit") is { Value: not "sample" }) return ("the unit of a `count` and of `at-budget` is the sample", "unit");
        if (kind is MeasureKind.Count or MeasureKind.PassAtK && fields.Map["reducer"] is not null) return ("`pass@k` and `count` use each attempt, so there is nothing for a `reducer` to do", "reducer");
        if (kind is MeasureKind.Count or MeasureKind.Max or MeasureKind.AtBudget && fields.Text("stream")?.Value == "true")
            return ("`stream` goes with `mean`, `rate`, `pass@k` and `difference`", "stream");
        return null;
    }

    public static MissingPolicy Missing(Fields evidence)
    {
        if (evidence.Inner("missing") is not { } missing || missing.Reason("because") is null) return MissingPolicy.None;
        var policy = MissingPolicy.None;
        foreach (var word in missing.Texts("drop"))
            if (Enum.TryParse<MissingPolicy>(word.Value, ignoreCase: true, out var one)) policy |= one & ~MissingPolicy.Contradicted;
        return policy;
    }
}
