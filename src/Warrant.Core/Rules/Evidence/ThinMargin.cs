namespace Warrant.Core;

static class ThinMargin
{
    public static readonly Rule Rule = new("WR305", "thin-margin", Severity.Warning, Check);

    static IEnumerable<Finding> Check(Inspection on)
    {
        foreach (var item in on.Case.Evidence)
        {
            if (item.Expect is not { } expect || !Troubles.IsUsed(on, item) || on.Standing(item) is not Standing.Holds) continue;
            if (on.Facts.Measurements.GetValueOrDefault(item.Id) is not { } measured || !Judging.Thin(measured, expect)) continue;
            var lower = expect.Lower is not null && !(expect.Upper is { } most && measured.Upper > most.Value * (1 - Math.Max(Judging.LeastMargin, expect.Margin ?? 0)));
            yield return Rule.Find(expect.At, item.Id, $"{Numbers.Of(measured, lower)}: that meets `{MeasurementText.Expectation(expect)}` by {Numbers.Percent(Math.Round(measured.Margin ?? 0, 4))} of the room, so a small change would undo it",
                "run more samples, or argue why so near the limit is near enough");
        }
    }
}
