namespace Warrant.Record.Tests;

/// <summary>One act of every kind.</summary>
static class Bodies
{
    static readonly DateOnly day = new(2027, 1, 31);
    static readonly Dictionary<string, string> words = new() { ["value"] = "pass@10" };

    public static IReadOnlyList<ActBody> All { get; } =
    [
        Story.Version(), new ExpectationSealed("E1", words, words, 100), new MeasurementAttested("E1", Story.Digest, words, 100, 3, "inspect 1"),
        new ReviewOpened("RV1", "rita", "all", "all"), new ReviewSubmitted("RV1", 10, 2, "none", [new("A gap.", "open", "C1"), new("None.", "mended")], [new("rita", "No.")]),
        new ChallengeRaised("D1", "It is not so.", "rebuts", "C0", ["E1"]), new ChallengeTriaged("D1", "stands", "it does"), new ChallengeAnswered("D1", "C1"), new ChallengeAgreed("D1"),
        new ChallengeSustained("D1", "shown"), new ChallengeAccepted("D1", "rare", "slower", day), new ChallengeWithdrawn("D1", "an error"), new ChallengeMended("D1", "C1 was mended"),
        new WaiverGranted("WR309", "E1", "vendor", day),
        Story.Approval() with { Outcome = "approve-with-conditions", Risks = [new("R1", "rare", "board")], Conditions = [new("CD1", "Watch it.", "ops", day)], WouldFlip = ["E1"], Dissent = [new("rita", "No.")] },
        new ConditionMet(3, "CD1", "done"), new SystemChanged("sut", "A tool.", day, ["tools"]), new IncidentReported("sut", "It broke.", day), new Suspended("x"), new Reinstated("x"),
        new Revoked(3, "x"), new Superseded(3, 4),
    ];
}
