namespace Warrant.Record;

/// <summary>What came up after a decision and waits for somebody to look at it.</summary>
static class Triage
{
    /// <summary>Challenges without grounds that nobody has looked at. With grounds a challenge counts at once.</summary>
    public static IEnumerable<GatePending> Challenges(RecordState state, long decision, int days, DateOnly asOf) =>
        from story in state.Challenges
        where story.Value.Raised is { } raised && raised.Sequence > decision && ((ChallengeRaised)raised.Body).Grounds.Count == 0 && story.Value.Triage is null
        select Of("challenge", story.Key, story.Value.Raised!.Day, days, asOf);

    /// <summary>Incidents after which no decision-maker has said that it may go on.</summary>
    public static IEnumerable<GatePending> Incidents(RecordState state, long decision, int days, DateOnly asOf)
    {
        var attended = state.Acts.LastOrDefault(a => a.Body is Reinstated)?.Sequence ?? -1;
        return state.Acts.Where(a => a.Body is IncidentReported && a.Sequence > Math.Max(decision, attended))
            .Select(a => Of("incident", a.Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture), a.Day, days, asOf));
    }

    static GatePending Of(string what, string id, DateOnly from, int days, DateOnly asOf)
    {
        var until = from.DayNumber > DateOnly.MaxValue.DayNumber - days ? DateOnly.MaxValue : from.AddDays(days);
        return new(what, id, until, until.DayNumber - asOf.DayNumber);
    }
}
