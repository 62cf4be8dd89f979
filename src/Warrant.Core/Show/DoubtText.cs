using System.Globalization;
using System.Text;

namespace Warrant.Core;

/// <summary>Doubt in words. A number never comes without its method.</summary>
public static class DoubtText
{
    /// <summary>One line: `doubt at most 0.11 whatever depends on what; 0.06 if nothing did`.</summary>
    public static string Line(DoubtValues doubt)
    {
        if (!doubt.Complete) return doubt.Worst is { } rough ? $"doubt: at most {Most(rough)} whatever depends on what, and it may be less: {TooLarge}" : $"doubt: no number; {TooLarge}";
        if (doubt.Worst is not { } worst)
            return doubt.Missing.Count == 0 ? "doubt: no number; what is in doubt adds up to 1" : $"doubt: no number; nobody gave a doubt for {List(doubt.Missing)}";
        var argued = doubt.Argued is { } a && a < worst ? $"; {Number(a)} by the independence that is argued" : "";
        return $"doubt: at most {Most(worst)} whatever depends on what{argued}; {Number(doubt.Independent)} if nothing did";
    }

    public static string Of(DoubtValues doubt, string named, IEnumerable<string> caps)
    {
        var text = new StringBuilder($"doubt of {Plain.Line(named)}\n");
        if (doubt.Worst is not { } worst)
        {
            text.Append(!doubt.Complete ? $"  no number: {TooLarge}\n" : doubt.Missing.Count == 0 ? "  no number: what is in doubt adds up to 1 or more\n" : $"  no number: nobody gave a doubt for {List(doubt.Missing)}\n");
            return text.ToString();
        }
        if (!doubt.Complete)
        {
            Row(text, "worst case", Most(worst), $"at most this, and it may be less: {TooLarge}");
            return text.ToString();
        }
        Row(text, "best case", Least(doubt.Best), "the least these doubts allow");
        Row(text, "independent", Number(doubt.Independent), "if no ground told anything of another; for information only");
        if (doubt.Argued is { } argued) Row(text, "argued", Number(argued), "with the independence that is claimed, and the doubt of that claim");
        Row(text, "worst case", Most(worst), "the most under any dependence; no dependence does worse");
        foreach (var cap in caps) text.Append("  ").Append(Plain.Line(cap)).Append('\n');
        text.Append("where the worst case sits\n");
        foreach (var share in doubt.Shares.Take(15))
            text.Append(CultureInfo.InvariantCulture, $"  {Plain.Line(share.Factor.Name),-20} {Number(share.Share),-10} of a doubt of {Number(share.Doubt.Value)}, {share.Doubt.Origin}\n");
        if (doubt.Shares.Count > 15) text.Append(CultureInfo.InvariantCulture, $"  … and {doubt.Shares.Count - 15} more\n");
        return text.ToString();
    }

    const string TooLarge = "the case is too large to work it out within the budget";

    static void Row(StringBuilder text, string name, string value, string what) => text.Append(CultureInfo.InvariantCulture, $"  {name,-12} {value,-10} {what}\n");

    // What is said with "at most" or "at least" is not rounded to the other side; nor is what is not 1 printed as if it were.
    static string Most(double x) => Number(x) is var said && double.Parse(said, CultureInfo.InvariantCulture) >= x * (1 - 1e-12) ? said
        : MeasurementText.Upper(x) is var up and not "1" ? up : x.ToString("0.###############", CultureInfo.InvariantCulture);

    static string Least(double? x) => Number(x) is var said && x is { } least && double.Parse(said, CultureInfo.InvariantCulture) > least * (1 + 1e-12) ? MeasurementText.Lower(least) : said;

    // Four digits are more than any doubt has, but what is not 0 or 1 is not printed as if it were.
    internal static string Number(double? x) => (x, x?.ToString("0.####", CultureInfo.InvariantCulture)) switch
    {
        (null, _) => "–",
        ( > 0 and var value, "0") => value.ToString("0.#e0", CultureInfo.InvariantCulture),
        ( < 1 and var value, "1") => value.ToString("0.###############", CultureInfo.InvariantCulture),
        var (_, four) => four!,
    };

    static string List(IReadOnlyList<string> names) => Plain.Line(string.Join(", ", names.Take(8))) + (names.Count > 8 ? string.Create(CultureInfo.InvariantCulture, $" and {names.Count - 8} others") : "");
}
