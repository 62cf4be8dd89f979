namespace Warrant.Core;

/// <summary>What a scorer gave: a number, or a word where it gave no number.</summary>
/// <param name="Number">Booleans are 1 and 0. May be NaN or infinite where the log says so.</param>
/// <param name="Word">The text where the score is text, e.g. `C`, `I`, `P`, `N`. Null for a list, a map or null: such a score is not usable.</param>
public readonly record struct Score(double? Number, string? Word)
{
    /// <summary>The score as a number between 0 and 1, or null if it is none.</summary>
    /// <remarks>Letters as Inspect's `value_to_float` reads them: C is 1, P is ½, I and N are 0; also yes, true, no, false and plain decimals.</remarks>
    public double? InUnitInterval => AsNumber is { } x and >= 0 and <= 1 ? x : null;

    /// <summary>The score as a finite number, whatever its range, or null if it is none. Words as in <see cref="InUnitInterval"/>.</summary>
    public double? AsNumber => (Number ?? FromWord(Word)) is { } x && double.IsFinite(x) ? x : null;

    static double? FromWord(string? word) => word?.Trim().ToLowerInvariant() switch
    {
        null => null,
        "c" or "yes" or "true" => 1,
        "p" => 0.5,
        "i" or "n" or "no" or "false" => 0,
        var text => double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var x) ? x : null,
    };
}
