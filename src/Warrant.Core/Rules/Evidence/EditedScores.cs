using System.Globalization;

namespace Warrant.Core;

static class EditedScores
{
    public static readonly Rule Rule = new("WR314", "edited-scores", Severity.Warning, on => LogFaults.Find(on, Rule!, Of));

    public static IEnumerable<LogFault> Of(Run run, EvidenceItem? item)
    {
        if (run.EditedScores > 0)
            yield return new(string.Create(CultureInfo.InvariantCulture, $"had {run.EditedScores} of its scores changed after the run"),
                "so somebody decided what they should be", "have somebody who did not run it look at each change, and say so in a challenge");
    }
}
