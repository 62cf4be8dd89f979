namespace Warrant.Core;

static class ToothlessMonitor
{
    public static readonly Rule Rule = new("WR407", "toothless-monitor", Severity.Warning, Check) { ReportsAbsence = true };

    static readonly (string Key, string Says)[] needed =
    [
        ("threshold", "from which value on it alarms (`threshold`)"),
        ("every", "how often it is read (`every`)"),
        ("within", "how soon somebody acts (`within`)"),
        ("owner", "whose it is (`owner`)"),
        ("then", "what is done (`then`)"),
    ];

    static IEnumerable<Finding> Check(Inspection on)
    {
        foreach (var monitor in on.Case.Monitors)
        {
            if (!on.Uses(monitor)) continue;
            var missing = needed.Where(n => !monitor.Says(n.Key, none: false)).Select(n => n.Says).ToList();
            if (monitor.Detects is null) missing.Add("how well and how fast it detects (`detects`)");
            if (missing.Count > 0) yield return Rule.Find(monitor.At, monitor.Id, $"`{monitor.Id}` does not say {Words.Or(missing)}, so what relies on it may break unseen");
            if (monitor.Detects is not { } detects || on.Case[detects.Value] is not { } element) continue;
            if (element is not Claim) yield return Rule.Find(detects.At, monitor.Id, $"`{detects.Value}` is no claim, so nothing says how well and how fast `{monitor.Id}` detects");
            else if (on.Standing(element) is not Standing.Holds)
                yield return Rule.Find(detects.At, monitor.Id, $"`{detects.Value}` does not hold, so it is not shown how well and how fast `{monitor.Id}` detects", $"`warrant why {detects.Value}` says what it lacks");
        }
    }
}
