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
        // What the decision as a whole assumes comes after what the top claim rests on.
        var assumed = (assessment.Case.Decision?.Assuming ?? []).Select(a => assessment.Case[a.Value]).OfType<Assumption>();
        var todo = new Stack<(Element Element, int Depth)>([.. assumed.Reverse().Select(a => ((Element)a, 0)), (top, 0)]);
        while (todo.TryPop(out var next))
        {
            var (element, depth) = next;
            var again = !seen.Add(element.Id);
            text.Append(' ', 2 * Math.Min(depth, Deepest)).Append(Mark(assessment, element)).Append(' ').Append(Plain.Line(element.Id))
                .Append(again ? " (above)" : "  " + Plain.Short(element.Text?.Value ?? "", 90)).Append('\n');
            if (again) continue;
            var below = Below(assessment, element).Concat(attacks[element.Id]).Concat(element is Challenge { Answer: { } answer } && assessment.Case[answer.Value] is { } claim ? [claim] : []).ToList();
            for (var i = below.Count - 1; i >= 0; i--) todo.Push((below[i], depth + 1));
        }
        return text.Append("✓ holds  ~ holds, but does not count towards a yes  ? unknown  ✗ fails  ! a challenge, ✓ if it is cleared\n").ToString();
    }

    static IEnumerable<Element> Below(Assessment assessment, Element element) =>
        element is Claim or Assumption ? Reach.Support(element).Select(id => assessment.Case[id]).OfType<Element>().Where(e => e is Claim or EvidenceItem or Assumption) : [];

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
