using System.Globalization;

namespace Warrant.Core;

/// <summary>Why one element stands as it does.</summary>
public static class WhyText
{
    public static string Of(Assessment assessment, string address, int node)
    {
        var third = assessment.Third[node] is Standing.Holds;
        var freshness = assessment.IsStale(node) ? ", stale" : "";
        var head = string.Create(CultureInfo.InvariantCulture,
            $"{Plain.Line(address)}: {Word(assessment, node)}{freshness}; {(third ? "counts" : "does not count")} towards a yes (as of {assessment.AsOf:yyyy-MM-dd})\n");
        if (assessment.Case[address.Split('/')[0]]?.Text is { } text) head += $"  {Plain.Short(text.Value, 300)}\n";
        if (assessment.Case[address] is EvidenceItem evidence && assessment.Facts.Measurements.GetValueOrDefault(evidence.Id) is { } measured)
            head += $"  {Plain.Line(MeasurementText.Sentence(measured, evidence.Expect))}\n";
        head += TogetherText.Of(assessment, address.Contains('/', StringComparison.Ordinal) ? address : $"{address}/step");
        return head + (third ? Support(assessment, node) : ReasonText.Of(assessment, Reasoning.Of(assessment, node)));
    }

    // What it rests on, one level: each of these can be asked about in turn.
    static string Support(Assessment assessment, int node)
    {
        var text = "rests on\n";
        var seen = new HashSet<int>();
        var todo = new Stack<int>([node]);
        var lines = new List<string>();
        while (todo.TryPop(out var at))
        {
            var inputs = assessment.Formula.Formula.Inputs(at);
            for (var i = inputs.Length - 1; i >= 0; i--)
                if (inputs[i].Node >= assessment.Case.Elements.Count && seen.Add(inputs[i].Node)) todo.Push(inputs[i].Node);
            foreach (var input in inputs)
                if (input.Node < assessment.Case.Elements.Count && seen.Add(input.Node))
                    lines.Add($"  {Plain.Line(assessment.Case.Elements[input.Node].Id)} {Word(assessment, input.Node)}: {Plain.Short(assessment.Case.Elements[input.Node] is var e && e.Text is { } said ? said.Value : $"a {e.Kind.ToString().ToLowerInvariant()}")}\n");
            if (assessment.Formula.GroundOf(at) is { Kind: var kind, Until: var until } ground)
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"  {Kind(kind)} of {Plain.Line(ground.Address)}{(until == DateOnly.MaxValue ? "" : $", until {until:yyyy-MM-dd}")}\n"));
        }
        return lines.Count == 0 ? "" : text + string.Concat(lines);
    }

    static string Kind(GroundKind kind) => kind switch
    {
        GroundKind.Evidence => "the artefact",
        GroundKind.Warrant => "the warrant",
        GroundKind.Calculation => "the arithmetic",
        GroundKind.Together => "its bounds at once",
        GroundKind.Acceptance => "the acceptance",
        GroundKind.Coverage => "the coverage",
        GroundKind.Challenge => "the closing",
        _ => "the ground",
    };

    // A challenge that holds is one that no longer stands in the way, and a criterion is not shown by being there.
    static string Word(Assessment assessment, int node) => (node < assessment.Case.Elements.Count ? assessment.Case.Elements[node] : null, assessment.First[node]) switch
    {
        (Challenge c, Standing.Holds) => $"{c.StatusWord?.Value} and cleared",
        (Challenge, Standing.Fails) => "a challenge that is shown to be right",
        (Challenge, _) => "a challenge that is not cleared",
        (Criterion or Risk or Definition or SystemConfiguration or Monitor, Standing.Holds) => "unchallenged",
        (_, var standing) => Word(standing),
    };

    public static string Word(Standing standing) => standing switch
    {
        Standing.Holds => "holds",
        Standing.Fails => "fails",
        _ => "unknown",
    };
}
