namespace Warrant.Core;

static class VanishedChallenge
{
    public static readonly Rule Rule = new("WR505", "vanished-challenge", Severity.Error, Check) { Waivable = false, ReportsAbsence = true };

    static IEnumerable<Finding> Check(Inspection on)
    {
        if (on.Facts.Record is not { } record) yield break;
        foreach (var recorded in record.Challenges.Values)
        {
            var carrier = on.Formula.Node(recorded.Target) is null ? null : recorded.Target;
            if (on.Case.Find<Challenge>(recorded.Id) is not { } challenge)
                yield return Rule.Find(on.Case[recorded.Target.Split('/')[0]]?.At ?? on.Case.At, carrier,
                    $"`{recorded.RaisedBy}` raised `{recorded.Id}` on `{recorded.Target}` (act {recorded.Raised}), and the files no longer hold it", "put it back under `challenges`; a closed challenge stays there too");
            else if (challenge.Target?.Value != recorded.Target || Word(challenge.Attack) != recorded.Attack)
                yield return Rule.Find(challenge.Target?.At ?? challenge.At, carrier,
                    $"`{recorded.Id}` {recorded.Attack} `{recorded.Target}` in the record (act {recorded.Raised}), and the files have turned it on something else", $"{recorded.Attack}: {recorded.Target}");
            else if (challenge.On is { } day && day.Value > recorded.On)
                yield return Rule.Find(day.At, carrier, $"`{recorded.Id}` was raised on {recorded.On:yyyy-MM-dd} (act {recorded.Raised}), and by the files there is no such doubt before {day.Value:yyyy-MM-dd}", $"on: {recorded.On:yyyy-MM-dd}");
        }
        foreach (var change in record.Events)
        {
            if (on.Case.Events.Any(e => e.On?.Value == change.On && e.System?.Value == change.System && change.Changed.All(c => e.Changed.Any(f => f.Value == c)))) continue;
            yield return Rule.Find(on.Case.At, null, $"the record has an event of {change.On:yyyy-MM-dd} (act {change.Act}: {Plain.Short(change.Text.TrimEnd('.'), 80)}), and the files no longer hold it as it was",
                $"put it back under `events`, with `system: {change.System}` and `changed: [{string.Join(", ", change.Changed)}]`; what was done about it goes under `done`");
        }
    }

    static string Word(Attack attack) => attack.ToString().ToLowerInvariant();
}
