namespace Warrant.Core;

/// <summary>What one attempt gives to a measure: a value, or the way in which it is unusable, or a sentence why nothing can be measured at all.</summary>
/// <param name="Value">In [0, 1], but a whole number for a count and any for `at-budget`; 0 where unusable.</param>
/// <param name="Unusable"><see cref="MissingPolicy.None"/> where the value counts.</param>
readonly record struct Attempt(double Value, MissingPolicy Unusable, string? Problem)
{
    public static Attempt Read(Observation seen, string scorer, MeasureSpec spec)
    {
        Score? score = seen.Scores.TryGetValue(scorer, out var found) && IsScore(found, spec) ? found : null;
        if (seen.Contradicted) return Without(MissingPolicy.Contradicted);
        if (seen.Refused) return Without(MissingPolicy.Refused);
        if (seen.Error is not null) return Without(MissingPolicy.Errored);
        if (seen.Limit is not null && score is null) return Without(MissingPolicy.Limited);
        if (seen.Invalidated || score is not { } usable) return Without(MissingPolicy.Unscored);
        if (spec.Of is { } of) return IsNear(usable, of) ? Without(MissingPolicy.Contradicted) : new(Is(usable, of) ? 1 : 0, MissingPolicy.None, null);
        if (spec.Kind is MeasureKind.AtBudget) return new(usable.AsNumber!.Value, MissingPolicy.None, null);
        if (spec.Kind is MeasureKind.Count)
            return usable.AsNumber is { } whole and >= 0 and <= 1e9 && whole == Math.Floor(whole)
                ? new(whole, MissingPolicy.None, null)
                : new(0, MissingPolicy.None, FormattableString.Invariant($"a score of {usable.AsNumber} is no number of events"));

        if (usable.InUnitInterval is not { } value) return new(0, MissingPolicy.None, FormattableString.Invariant($"a score of {usable.AsNumber} lies outside 0 to 1"));
        if (spec.Kind == MeasureKind.PassAtK && value is not (0 or 1))
            return new(0, MissingPolicy.None, FormattableString.Invariant($"a score of {value} is neither 0 nor 1, so `pass@{spec.K}` has no successes to count"));
        return new(value, MissingPolicy.None, null);
    }

    static Attempt Without(MissingPolicy why) => new(0, why, null);

    // A number outside 0 to 1 is a score: to pass over it as missing would hide that the measure does not fit the scorer.
    static bool IsScore(Score score, MeasureSpec spec) =>
        spec.Of is not null ? score.Word is not null || score.AsNumber is not null : score.AsNumber is not null;

    public static bool Is(Score score, string of)
    {
        if (score.Word is { } word && word == of) return true;
        var wanted = of switch { "true" when score.Number is not null => 1, "false" when score.Number is not null => 0, _ => Parse(of) };
        return wanted is { } number && (score.Number ?? Parse(score.Word)) == number;
    }

    /// <summary>Whether a score is not the value, and may have been meant as it: a word that differs by case, outer spaces or what cannot be seen, `C` where 1 is counted, 1 where `C` is.</summary>
    /// <remarks>To take it for another value would be to let whoever writes the log choose what is counted by how it is written.</remarks>
    public static bool IsNear(Score score, string of)
    {
        if (Is(score, of)) return false;
        if (score.Word is { } word && Letters.Alike(word, of)) return true;
        var isNumber = score.Number is not null || Parse(score.Word) is not null;
        return isNumber != Parse(of) is not null && score.AsNumber is { } value && value == new Score(null, of).AsNumber;
    }

    static double? Parse(string? text) =>
        double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var x) ? x : null;
}
