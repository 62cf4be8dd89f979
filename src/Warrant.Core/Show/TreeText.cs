using System.Globalization;
using System.Text;

namespace Warrant.Core;

/// <summary>The argument from the top down, each element once; elsewhere it is only named.</summary>
public static class TreeText
{
    const int Deepest = 60;

    public static string Of(Assessment assessment)
    {
        var text = new StringBuilder();
        if (!assessment.Readable) return "nothing of a case could be read here\n";
        if (assessment.Case.TopClaim is not { } top) return "the case has no top claim\n";
        var attacks = assessment.Case.Challenges.Where(c => c.Target is not null).ToLookup(c => c.Target!.Value.Value.Split('/')[0]);
        var seen = new HashSet<string>();
        (int Depth, string Mark)? named = null;
        // What the decision as a whole assumes comes after what the top claim rests on.
        var assumed = (assessment.Case.Decision?.Assuming ?? []).Select(a => assessment.Case[a.Value]).OfType<Assumption>();
        var todo = new Stack<(Element Element, string? Role, int Depth)>([.. assumed.Reverse().Select(a => ((Element)a, (string?)null, 0)), (top, null, 0)]);
        while (todo.TryPop(out var next))
        {
            var (element, role, depth) = next;
            var (mark, id, again) = (Mark(assessment, element), Plain.Line(element.Id), !seen.Add(element.Id));
            // What was shown above and is named again one after the other shares a line.
            if (again && named == (depth, mark))
            {
                text.Append(", ").Append(id);
                continue;
            }
            if (named is not null) text.Append(" (above)\n");
            named = again ? (depth, mark) : null;
            text.Append(' ', 2 * Math.Min(depth, Deepest)).Append(mark).Append(' ').Append(id);
            if (again) continue;

            if (role is not null) text.Append(" [").Append(Plain.Line(role)).Append(']');
            text.Append("  ").Append(Plain.Short(element.Text?.Value ?? "", 90)).Append(Choice(element)).Append('\n');
            foreach (var (below, part) in Below(assessment, element).Concat(attacks[element.Id].Select(c => ((Element)c, (string?)null))).Reverse())
                todo.Push((below, part, depth + 1));
        }
        if (named is not null) text.Append(" (above)\n");
        return text.Append("✓ holds  ~ holds, but does not count towards a yes  ? unknown  ✗ fails  ! a challenge, ✓ if it is cleared\n").ToString();
    }

    static IEnumerable<(Element, string?)> Below(Assessment assessment, Element element)
    {
        if (element is Challenge { Answer: { } answer } && assessment.Case[answer.Value] is { } claim) return [(claim, "answer")];
        if (element is not (Claim or Assumption)) return [];
        var roles = element is Claim { Step: { } step } ? Roles(step) : null;
        // A claim that bridges several fields is one claim.
        return Reach.Support(element).Distinct().Select(id => assessment.Case[id]).OfType<Element>()
            .Where(e => e is Claim or EvidenceItem or Assumption).Select(e => (e, roles?.GetValueOrDefault(e.Id)));
    }

    // What a claim is to a step, where it is more than a premise or a leg.
    static Dictionary<string, string> Roles(Step step)
    {
        var roles = step.Bridges.GroupBy(b => b.Value.Value).ToDictionary(g => g.Key, g => $"bridges {string.Join(", ", g.Select(b => b.Name))}");
        foreach (var side in step.Sides) roles.TryAdd(side.Value.Value, side.Name);
        if (step.Independent is { } independent) roles.TryAdd(independent.Value, "independence");
        return roles;
    }

    static string Choice(Element element)
    {
        if (element is not Claim { Step: { Kind: StepKind.Alternatives } step }) return "";
        var legs = step.Legs.Select(l => l.Claim.Value).Distinct().Count();
        return string.Create(CultureInfo.InvariantCulture, $"  (any {step.AtLeast?.Value ?? 1} of {legs} {(legs == 1 ? "leg" : "legs")})");
    }

    static string Mark(Assessment assessment, Element element)
    {
        var mark = assessment.Third[element.Index] is Standing.Holds ? "✓" : assessment.First[element.Index] switch
        {
            Standing.Holds => "~",
            Standing.Fails => "✗",
            _ => "?",
        };
        return element is Challenge ? "!" + mark : mark;
    }
}
