using System.Globalization;
using System.Numerics;
using System.Text;

namespace Warrant.Core;

/// <summary>Break and repair sets in words.</summary>
public static class FrontierText
{
    /// <param name="named">What it is about: an id, an address, the case.</param>
    public static string Of(Frontiers frontiers, string named)
    {
        var name = Plain.Line(named);
        var text = new StringBuilder();
        if (!frontiers.Complete && frontiers.UpTo == 0) return $"what would change {name}: too large to work out within the budget\n";
        if (!frontiers.Holds)
        {
            if (!frontiers.Complete)
            {
                text.Append(CultureInfo.InvariantCulture, $"what {name} lacks: too large to work out within the budget; ways with at most {frontiers.UpTo} of them{(frontiers.Sets.Count == 0 ? ": none" : "")}\n");
                foreach (var set in frontiers.Sets) text.Append("  ").Append(Names(set)).Append('\n');
                return text.ToString();
            }
            if (frontiers.Count?.IsZero == true) return $"what {name} lacks: no repair of grounds and findings is enough; the argument itself must be written otherwise\n";
            text.Append(CultureInfo.InvariantCulture, $"what {name} lacks: {Sets(frontiers.Count!.Value, "smallest way", "ways")} to make it hold, the smallest first\n");
            foreach (var set in frontiers.Sets) text.Append("  ").Append(Names(set)).Append('\n');
            return text.ToString();
        }
        text.Append(CultureInfo.InvariantCulture, $"what would end {name}: {Depth(frontiers)}\n");
        foreach (var set in frontiers.Sets) text.Append("  ").Append(Names(set)).Append('\n');
        if (frontiers.Count > frontiers.Sets.Count) text.Append(CultureInfo.InvariantCulture, $"  … {frontiers.Count - frontiers.Sets.Count} larger or further sets\n");
        if (frontiers.OwnSinglePoints is not { } own) text.Append("the argument's own single points: too large to work out within the budget\n");
        else if (own.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $"the argument's own single points: {List(own.Select(Kinded).ToList(), 12)}\n");
        return text.ToString();
    }

    /// <summary>`depth 1: E1 alone would end it; 37 break sets in all`.</summary>
    public static string Depth(Frontiers frontiers) => (frontiers.Complete, frontiers.Depth) switch
    {
        (false, null) => frontiers.UpTo == 0 ? "depth not known: too large to work out within the budget"
            : string.Create(CultureInfo.InvariantCulture, $"depth more than {frontiers.UpTo}: no {frontiers.UpTo} of evidence, assumptions and common causes can end it; more is too large to work out within the budget"),
        (false, 1) => $"depth 1: {List([.. frontiers.SinglePoints.Select(f => f.Label)], 6)} alone {(frontiers.SinglePoints.Skip(1).Any() ? "would each end it" : "would end it")}; {Rest(frontiers)}",
        (false, { } some) => string.Create(CultureInfo.InvariantCulture, $"depth {some}: at least {some} of evidence, assumptions and common causes must fail together; {Rest(frontiers)}"),
        (_, null) => "no evidence, assumption or common cause can end it",
        (_, 1) => string.Create(CultureInfo.InvariantCulture, $"depth 1: {List([.. frontiers.SinglePoints.Select(f => f.Label)], 6)} alone {(frontiers.SinglePoints.Skip(1).Any() ? "would each end it" : "would end it")}; {Sets(frontiers.Count!.Value, "break set", "break sets")} in all"),
        var (_, depth) => string.Create(CultureInfo.InvariantCulture, $"depth {depth}: at least {depth} of evidence, assumptions and common causes must fail together; {Sets(frontiers.Count!.Value, "break set", "break sets")} in all"),
    };

    static string Rest(Frontiers frontiers) => string.Create(CultureInfo.InvariantCulture, $"sets of more than {frontiers.UpTo} are too many to work out within the budget");

    static string Sets(BigInteger count, string one, string many) => count.IsOne ? $"1 {one}" : $"{count.ToString("N0", CultureInfo.InvariantCulture)} {many}";

    internal static string Names(IReadOnlyList<Factor> set) => Plain.Line(string.Join(" and ", set.Select(f => f.Kind is FactorKind.Cause ? $"the cause {f.Label}" : f.Label)));

    static string Kinded(Factor factor) => factor.Kind switch
    {
        FactorKind.Warrant => $"the warrant of {factor.Name}",
        FactorKind.Acceptance => $"the acceptance of {factor.Name}",
        FactorKind.Waiver => $"the waiver of {factor.Name}",
        _ => factor.Name,
    };

    static string List(IReadOnlyList<string> names, int most) =>
        Plain.Line(string.Join(", ", names.Take(most))) + (names.Count > most ? string.Create(CultureInfo.InvariantCulture, $" and {names.Count - most} other{(names.Count == most + 1 ? "" : "s")}") : "");
}
