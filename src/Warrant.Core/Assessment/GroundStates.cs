namespace Warrant.Core;

/// <summary>How each ground of a case stands on a day, before any argument is made of it.</summary>
/// <param name="asOf">What is dated later does not exist yet.</param>
/// <param name="bare">For the bare reading: there a writer cannot set evidence aside.</param>
/// <param name="groundsHold">Whether a ground of a challenge holds while nobody challenges it: such a challenge cannot be accepted.</param>
sealed class GroundStates(SafetyCase safetyCase, Facts facts, DateOnly asOf, Func<Challenge, bool> groundsHold, bool bare = false)
{
    // Without a validity of its own a ground ends with the decision.
    readonly DateOnly end = safetyCase.Decision?.Until?.Value ?? DateOnly.MaxValue;

    /// <summary>The challenges that exist on the day. One without a readable day exists.</summary>
    public IReadOnlyList<Challenge> Challenges { get; } = [.. safetyCase.Challenges.Where(c => c.On is not { } on || on.Value <= asOf)];

    public IReadOnlyList<EvidenceItem> UntakenAgainst => NegativeEvidence.Untaken(safetyCase, Challenges, asOf);

    public GroundState Of(EvidenceItem evidence)
    {
        if (evidence.Latest is { } day && day.Value > asOf) return new(Standing.Unknown, end, $"it is dated {day.Value:yyyy-MM-dd}, after the day of this assessment");
        if (evidence.NotUsed && (!bare || NegativeEvidence.SetAsideByOther(safetyCase, evidence))) return new(Standing.Unknown, end, "it was set aside");
        var (standing, why) = EvidenceStanding.Of(safetyCase, evidence, facts);
        var ending = Validity.Of(safetyCase, evidence, asOf, end);
        if (safetyCase.Find<EvidenceItem>(evidence.Measure?.Baseline) is { } baseline && baseline != evidence)
        {
            if (baseline.NotUsed) return new(Standing.Unknown, end, $"its baseline `{baseline.Id}` was set aside");
            if (baseline.Latest is { } later && later.Value > asOf) return new(Standing.Unknown, end, $"its baseline `{baseline.Id}` is dated {later.Value:yyyy-MM-dd}, after the day of this assessment");
            // A comparison is as fresh as the older of the two.
            if (Validity.Of(safetyCase, baseline, asOf, end) is var other && other.Until < ending.Until) ending = other;
        }
        return new(standing, ending.Until, why ?? (ending.Until < asOf ? ending.Why : null));
    }

    public GroundState Of(Assumption assumption)
    {
        if (assumption.IsBroken && (assumption.BrokenOn is not { } on || on <= asOf)) return new(Standing.Unknown, end, "it is broken");
        if (assumption.Because is null && assumption.Monitor is null) return new(Standing.Unknown, end, "it has neither a reason nor a monitor");
        // Counted from a day to come, its validity would never end.
        if (assumption.From is { } from && from.Value > asOf) return new(Standing.Unknown, end, $"it is made from {from.Value:yyyy-MM-dd} on, after the day of this assessment");
        var ending = Validity.Of(safetyCase, assumption, asOf, end);
        return new(Standing.Holds, ending.Until, ending.Until < asOf ? ending.Why : null);
    }

    public GroundState Warrant(bool written) =>
        written ? Lasting(Standing.Holds) : new(Standing.Unknown, end, "nothing says why it suffices");

    public GroundState Of(Step calculation) => facts.Calculations.GetValueOrDefault(calculation.Address) switch
    {
        { Meets: Outcome.Yes } => Lasting(Standing.Holds),
        { Problem: { } problem } => new(Standing.Unknown, end, problem),
        // A calculation that misses its expectation gives no reason to believe the opposite.
        _ => new(Standing.Unknown, end, "the calculation does not meet its expectation"),
    };

    /// <summary>Whether bounds that a step needs at once hold at once.</summary>
    public GroundState Together(Step step)
    {
        if (facts.Together.GetValueOrDefault(step.Address) is not { } result) return new(Standing.Unknown, end, "nothing was measured together");
        if (result.Holds) return Lasting(Standing.Holds);
        var failing = string.Join(", ", result.Items.Where(i => i.Meets is not Outcome.Yes).Select(i => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"`{i.Evidence}` (at {MeasurementText.Percent(i.Confidence)} %)")));
        return new(Standing.Unknown, end, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"its bounds do not hold together at {MeasurementText.Percent(result.Confidence)} % (Holm): {failing} does not meet its expectation"));
    }

    /// <summary>Whether what a completeness claim was judged over is what the step now has.</summary>
    public GroundState Coverage(Claim complete, Step step)
    {
        var needed = step.Kind is StepKind.Alternatives ? step.Legs.Select(l => l.Claim.Value) : step.Premises.Select(p => p.Value);
        if (complete.Covers is null) return new(Standing.Holds, DateOnly.MinValue, "it does not say what it was judged over (`covers`)");
        return complete.Covers.Select(c => c.Value).SequenceEqual(needed) || complete.Covers.Select(c => c.Value).ToHashSet().SetEquals(needed)
            ? Lasting(Standing.Holds)
            : new(Standing.Holds, DateOnly.MinValue, $"it was judged over other premises than `{step.Address}` now has");
    }

    public GroundState Of(Challenge challenge)
    {
        switch (challenge.Status)
        {
            // What has been shown to be right does not go away because the case says so: somebody who did not write it must.
            case ChallengeStatus.Withdrawn or ChallengeStatus.Mended when groundsHold(challenge) && !AgreedByOther(challenge):
                return new(Standing.Unknown, DateOnly.MaxValue, $"what it rests on holds, and nobody who did not write the case agrees that it is {challenge.StatusWord?.Value}");
            case ChallengeStatus.Withdrawn or ChallengeStatus.Mended or ChallengeStatus.Answered:
                return new(Standing.Holds, DateOnly.MaxValue, null);
            case ChallengeStatus.Sustained:
                return new(Standing.Fails, DateOnly.MaxValue, "it is sustained");
            case ChallengeStatus.Accepted when challenge.Acceptance?.Until is not { } until:
                return new(Standing.Unknown, DateOnly.MaxValue, "its acceptance has no end");
            case ChallengeStatus.Accepted when challenge.Acceptance.Until.Value.Value < asOf:
                return new(Standing.Unknown, DateOnly.MaxValue, $"its acceptance ended on {challenge.Acceptance.Until.Value.Value:yyyy-MM-dd}");
            case ChallengeStatus.Accepted when groundsHold(challenge):
                return new(Standing.Unknown, DateOnly.MaxValue, "what it rests on holds, so it cannot be accepted");
            case ChallengeStatus.Accepted:
                return new(Standing.Holds, challenge.Acceptance.Until.Value.Value, null);
            default:
                return new(Standing.Unknown, DateOnly.MaxValue, "it is open");
        }
    }

    bool AgreedByOther(Challenge challenge) =>
        challenge.AgreedBy is { } by && safetyCase.Find<Person>(by.Value) is not null && !safetyCase.IsWriter(by.Value);

    GroundState Lasting(Standing standing) => new(standing, end, end < asOf ? $"the decision ended on {end:yyyy-MM-dd}" : null);
}
