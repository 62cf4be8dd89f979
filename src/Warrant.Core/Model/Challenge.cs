namespace Warrant.Core;

/// <summary>A doubt with a target.</summary>
public sealed class Challenge : Element
{
    internal Challenge(string id, Span at, MapNode node) : base(id, ElementKind.Challenge, at, node)
    {
        var fields = new Fields(node);
        foreach (var (key, how) in new[] { ("rebuts", Attack.Rebuts), ("undercuts", Attack.Undercuts), ("undermines", Attack.Undermines) })
        {
            if (fields.Text(key) is not { } target || !Values.IsAddress(target.Value)) continue;
            Targets++;
            if (Targets == 1) (Target, Attack) = (target, how);
        }
        Grounds = fields.Ids("grounds");
        RaisedBy = fields.Id("raised-by");
        On = fields.Date("on");
        StatusWord = fields.Text("status");
        Status = StatusWord?.Value switch
        {
            "answered" => ChallengeStatus.Answered,
            "sustained" => ChallengeStatus.Sustained,
            "accepted" => ChallengeStatus.Accepted,
            "withdrawn" => ChallengeStatus.Withdrawn,
            "mended" => ChallengeStatus.Mended,
            _ => ChallengeStatus.Open,
        };
        Answer = fields.Id("answer");
        AgreedBy = fields.Id("agreed-by");
        if (fields.Inner("accepted") is { } accepted)
            Acceptance = new(accepted.Id("by"), accepted.Reason("because"), accepted.Text("consequence"), accepted.Date("until"));
    }

    /// <summary>What it attacks: an id or an address; null where it names none.</summary>
    public Placed<string>? Target { get; }
    public int Targets { get; }
    public Attack Attack { get; }
    public Placed<string>[] Grounds { get; }
    public Placed<string>? RaisedBy { get; }
    public Placed<DateOnly>? On { get; }
    /// <summary>What cannot be read as another status is open.</summary>
    public ChallengeStatus Status { get; }
    public Placed<string>? StatusWord { get; }
    public Placed<string>? Answer { get; }
    public Placed<string>? AgreedBy { get; }
    public Acceptance? Acceptance { get; }
}

public enum Attack { Rebuts, Undercuts, Undermines }

public enum ChallengeStatus { Open, Answered, Sustained, Accepted, Withdrawn, Mended }

/// <summary>Who lives with a doubt, why, at what price and until when.</summary>
public sealed record Acceptance(Placed<string>? By, Placed<string>? Because, Placed<string>? Consequence, Placed<DateOnly>? Until);
