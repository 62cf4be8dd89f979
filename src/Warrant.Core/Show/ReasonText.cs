using System.Globalization;
using System.Text;

namespace Warrant.Core;

/// <summary>Reasons as an indented tree; what was explained once is only named the second time.</summary>
static class ReasonText
{
    const int Most = 200, Deepest = 30;

    public static string Of(Assessment assessment) => Of(assessment, assessment.Reasons);

    public static string Of(Assessment assessment, IReadOnlyList<Reason> reasons)
    {
        if (reasons.Count == 0) return "";
        var text = new StringBuilder("because\n");
        var byElement = reasons.ToDictionary(r => r.Element);
        var messages = assessment.Findings.Where(f => f.Severity is Severity.Error && f.WaivedBy is null).ToLookup(f => (f.Rule.Code, Owner(assessment, f)));
        var shown = new HashSet<string>();
        var todo = new Stack<(string Element, int Depth)>([(reasons[0].Element, 1)]);
        while (todo.TryPop(out var next))
        {
            var (element, depth) = next;
            var indent = new string(' ', 2 * Math.Min(depth, Deepest));
            if (!byElement.TryGetValue(element, out var reason)) continue;
            if (!shown.Add(element))
            {
                text.Append(CultureInfo.InvariantCulture, $"{indent}{Plain.Line(element)} (see above)\n");
                continue;
            }
            if (shown.Count > Most)
            {
                text.Append(CultureInfo.InvariantCulture, $"  … and {reasons.Count - Most} more; `warrant why {Plain.Line(element)}` goes on from there\n");
                break;
            }
            text.Append(CultureInfo.InvariantCulture, $"{indent}{Plain.Line(element)} {Stands(assessment, element)}: {Headline(assessment, element)}\n");
            var said = reason.Because.Where(b => !byElement.ContainsKey(b)).SelectMany(code => messages[(code, element)].Select(f => $"{code} {f.Message}")).Distinct().ToList();
            foreach (var sentence in said.Take(5)) text.Append(CultureInfo.InvariantCulture, $"{indent}  - {Plain.Line(sentence)}\n");
            if (said.Count > 5) text.Append(CultureInfo.InvariantCulture, $"{indent}  - … {said.Count - 5} more\n");
            if (said.Count == 0)
                foreach (var why in reason.Text.Distinct()) text.Append(CultureInfo.InvariantCulture, $"{indent}  - {Plain.Line(why)}\n");
            foreach (var child in reason.Because.Reverse())
                if (byElement.ContainsKey(child)) todo.Push((child, depth + 1));
        }
        return text.ToString();
    }

    // A finding on a step or leg is told with its claim.
    static string Owner(Assessment assessment, Finding finding) =>
        !finding.Rule.IsDemand && finding.Element is { } e && assessment.Formula.Node(e) is not null ? e.Split('/')[0] : assessment.Case.Whole;

    static string Stands(Assessment assessment, string element) => assessment.Formula.Node(element) is { } node
        ? assessment.Case[element] is Challenge ? assessment.First[node] is Standing.Holds ? "is cleared and cannot count" : assessment.First[node] is Standing.Fails ? "is shown" : "is not cleared"
        : assessment.First[node] is Standing.Fails ? "fails" : assessment.IsStale(node) ? "is stale" : assessment.First[node] is Standing.Holds ? "cannot count" : "is unknown"
        : "as a whole";

    static string Headline(Assessment assessment, string element) => assessment.Case[element] switch
    {
        null when assessment.Case[element.Split('/')[0]] is Claim { Step.How: { } how } => Plain.Short(how.Value),
        null => Plain.Short(assessment.Case.Title?.Value ?? ""),
        { Text: { } text } => Plain.Short(text.Value),
        var other => $"a {other.Kind.ToString().ToLowerInvariant()}",
    };
}
