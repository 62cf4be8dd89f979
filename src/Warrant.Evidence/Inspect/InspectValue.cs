using System.Globalization;

namespace Warrant.Evidence;

/// <summary>A value of a configuration.</summary>
/// <param name="Text">As it is shown: `100`, `high`, `[10, 30]`, `none` for null.</param>
/// <param name="Whole">The number if it is whole, also where it is written as text; beyond the range of int its end. Otherwise null.</param>
/// <param name="Range">As a limit: which places of the dataset are to be run, [from, to); null for what is no limit.</param>
readonly record struct InspectValue(string Text, int? Whole, (int From, int To)? Range)
{
    const int LongestText = 200, MostItems = 10;

    public static InspectValue Read(JsonReader json)
    {
        switch (json.Kind)
        {
            case JsonKind.Number: return OfNumber(json.Digits());
            case JsonKind.Text: return json.Text() is { } text ? new(Cut(text), OfNumber(text).Whole, null) : new("a long text", null, null);
            case JsonKind.True or JsonKind.False: return new(json.Flag() ? "true" : "false", null, null);
            case JsonKind.Array: return ReadList(json);
            case JsonKind.Object:
                json.Skip();
                return new("a map", null, null);
            default:
                json.Skip();
                return new("none", null, (0, int.MaxValue));
        }
    }

    static InspectValue OfNumber(string? digits)
    {
        if (digits is null || !double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var x)) return new("a number", null, null);
        int? whole = x == Math.Floor(x) ? (int)Math.Clamp(x, int.MinValue, int.MaxValue) : null;
        return new(Cut(digits), whole, whole is { } count and >= 0 ? (0, count) : null);
    }

    static InspectValue ReadList(JsonReader json)
    {
        var items = new List<InspectValue>();
        json.EnterArray();
        while (json.NextItem())
        {
            if (items.Count > MostItems) json.Skip();
            // A list in a list is none of those that mean something here.
            else if (json.Kind is JsonKind.Array or JsonKind.Object)
            {
                json.Skip();
                items.Add(new("…", null, null));
            }
            else items.Add(Read(json));
        }
        var shown = items.Take(MostItems).Select(item => item.Text).Concat(items.Count > MostItems ? ["…"] : []);
        return new(Cut($"[{string.Join(", ", shown)}]"), null,
            items is [{ Whole: { } low and >= 0 }, { Whole: { } high and >= 0 }] && low <= high ? (low, high) : null);
    }

    static string Cut(string text) => text.Length <= LongestText ? text : string.Concat(text.AsSpan(0, LongestText - 1), "…");
}
