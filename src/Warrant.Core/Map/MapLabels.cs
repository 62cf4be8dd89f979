using System.Globalization;

namespace Warrant.Core;

/// <summary>What the boxes of a map say.</summary>
sealed class MapLabels(MapSource source, IReadOnlySet<string> marked)
{
    const int Longest = 240, Described = 1200;
    const double HeadingRoom = 118;

    readonly Assessment assessment = source.Assessment;

    public MapItem Of(Element element, string? role, MapRelation relation)
    {
        var node = Node(element.Id, MapKeys.Of(element), KindOf(element), relation, MapText.Of(assessment.Case, element), element.Index);
        if (role is not null) Say(node, Plain.Short(role, 60));
        // That a criterion is there shows nothing; only that it is in doubt does.
        if (node.Kind is MapKind.Context && node.State is MapState.Holds) node.State = MapState.Unstated;
        node.Undeveloped = element is Claim { Step: null } || element is Claim { Undeveloped: not null };
        // A challenge that is cleared is a defeated one, and so is what a challenge that was shown to be right is about.
        node.Defeated = element is Challenge ? node.State is MapState.Holds : source.Hit.Contains(element.Id) && node.State is MapState.Fails;
        node.Description = Describe(element, node.Description);
        return node;
    }

    public MapItem Of(Step step)
    {
        var at = assessment.Formula.Node(step.Address);
        var node = Node(step.Address, MapKeys.Of(step.Address), MapKind.Step, MapRelation.Supports, MapText.Of(step), at ?? -1);
        node.Heading = "";
        return node;
    }

    /// <summary>The words why a step, or each of its legs, suffices, by its address; what nobody wrote is not drawn.</summary>
    public IEnumerable<(string Address, MapItem Node)> Warrants(Step step)
    {
        if (step.Because is { } because) yield return (step.Address, Warrant(step.Address, because.Value));
        foreach (var leg in step.Legs.DistinctBy(l => l.Claim.Value))
            if (leg.Warrant is { } words) yield return (leg.Address, Warrant(leg.Address, $"{leg.Claim.Value}: {words.Value}"));
    }

    /// <summary>The boundary that the case is about; null where nothing is said of it.</summary>
    public MapItem? Decision(Decision decision)
    {
        var until = decision.Until is { } day ? string.Create(CultureInfo.InvariantCulture, $"(until {day.Value:yyyy-MM-dd})") : "";
        var words = $"{decision.Question?.Value} {until}".Trim();
        if (words.Length == 0) return null;
        return new("decision", "/decision", MapKind.Context, MapRelation.InContextOf) { Text = Plain.Short(words, Longest), Description = Plain.Short(words, Described) };
    }

    /// <summary>A small stand-in for what is drawn elsewhere.</summary>
    public static MapItem Reference(MapBranch branch, MapItem from) =>
        new(branch.Element.Id, $"{from.Key}/ref/{MapKeys.Of(branch.Element)}", MapKind.Reference, branch.Relation);

    /// <summary>What became of a challenge, in words.</summary>
    public static string Fate(Challenge challenge)
    {
        var status = challenge.StatusWord?.Value ?? "open";
        return challenge.Answer is { } answer ? $"{status} by {answer.Value}" : status;
    }

    // Beside the id where there is room, else before the text.
    static void Say(MapItem node, string role)
    {
        var heading = $"{node.Heading} · {role}";
        if (TextWidth.Of(heading, MapMetrics.FontSize, true) <= HeadingRoom) node.Heading = heading;
        else node.Text = $"[{role}] {node.Text}";
    }

    MapItem Warrant(string address, string words)
    {
        var node = Node(address, MapKeys.Of(address) + "/why", MapKind.Warrant, MapRelation.InContextOf, words, source.Warrants.GetValueOrDefault(address, -1));
        node.Heading = "";
        if (node.State is MapState.Holds) node.State = MapState.Unstated;
        return node;
    }

    MapItem Node(string id, string key, MapKind kind, MapRelation relation, string text, int at) => new(id, key, kind, relation)
    {
        Heading = Plain.Line(id),
        Text = Plain.Short(text, Longest),
        Description = Plain.Short(text, Described),
        State = at < 0 ? MapState.Unstated : StateOf(at),
        Stale = at >= 0 && assessment.IsStale(at),
        Marked = marked.Contains(id) && kind is not MapKind.Step,
    };

    MapState StateOf(int at) => assessment.Third[at] is Standing.Holds ? MapState.Holds : assessment.First[at] switch
    {
        Standing.Holds => MapState.Uncounted,
        Standing.Fails => MapState.Fails,
        _ => MapState.Unknown,
    };

    static MapKind KindOf(Element element) => element switch
    {
        Claim => MapKind.Claim,
        EvidenceItem => MapKind.Evidence,
        Assumption => MapKind.Assumption,
        Challenge => MapKind.Challenge,
        _ => MapKind.Context,
    };

    string Describe(Element element, string text)
    {
        if (element is Challenge challenge) return $"{text} ({Plain.Short(Fate(challenge), 100)})";
        if (element is EvidenceItem item && assessment.Facts.Measurements.GetValueOrDefault(item.Id) is { } measured) return $"{text} {Plain.Short(MeasurementText.Sentence(measured, item.Expect), Described)}";
        return element is Claim { Step: { } step } ? Plain.Short($"{text} {step.How?.Value} {step.Because?.Value}", Described) : text;
    }
}
