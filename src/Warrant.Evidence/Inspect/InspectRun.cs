using System.Globalization;
using Warrant.Core;

namespace Warrant.Evidence;

/// <summary>The run, from what a log says of itself and from its samples.</summary>
static class InspectRun
{
    /// <param name="claimed">How many sample runs the summaries say were done.</param>
    /// <param name="started">What was planned by the word of the journal, where there is one: of two plans the larger counts.</param>
    public static Run Of(InspectHeader header, InspectSamples samples, int? claimed = null, InspectPlan? started = null) => samples.Problem is { } problem ? throw new LogException(problem) : new Run
    {
        Format = "inspect",
        Task = header.Plan.Task,
        Model = header.Plan.Model,
        Date = header.Plan.Date,
        // Which is what the format takes it for, too: a log that lost the word did not gain an end by it.
        Status = header.Status ?? "started",
        Invalidated = header.Invalidated,
        PlannedSamples = Most(Planned(header.Plan.Selection, samples), started is null ? null : Planned(started.Selection, samples)),
        Epochs = Epochs(header.Plan, started),
        ClaimedCompleted = Most(header.Results.Claimed, claimed),
        DatasetSamples = header.Plan.Selection.InDataset,
        Subset = header.Plan.Selection.Subset,
        Revision = header.Plan.Revision,
        Dirty = header.Plan.Dirty,
        Roles = header.Plan.Roles,
        Settings = header.Settings,
        Retuned = header.Retuned,
        Tags = header.Updates.Tags(header.Plan.Tags),
        Edits = header.Updates.Told,
        Reported = header.Results.Metrics,
        EditedScores = samples.EditedScores,
        Scorers = Scorers(header.Results.Scorers, header.Plan.Scorers, samples.Scorers),
        Observations = Within(samples.Rows, Allowed(header, started), header.Strange),
        NotUnderstood = header.NotUnderstood,
    };

    static int Epochs(InspectPlan plan, InspectPlan? started) => Math.Max(plan.Epochs, started?.Epochs ?? 1);

    // Some plans lack their epochs. What the results claim shows them then, and whoever claims more has more to show.
    static int Allowed(InspectHeader header, InspectPlan? started) =>
        (int)Math.Max(Epochs(header.Plan, started), header.Plan.Selection.Samples is { } planned and > 0 ? ((header.Results.Claimed ?? 0L) + planned - 1) / planned : 1);

    static int? Most(int? a, int? b) => a > b || b is null ? a : b;

    // Whoever may run a sample again until its mean is low enough can have any mean. Such an attempt counts as one without a score, which can be left out with a reason.
    static IReadOnlyList<Observation> Within(IReadOnlyList<Observation> rows, int epochs, Action<string> strange)
    {
        var beyond = rows.Count(row => row.Epoch > epochs && !row.Contradicted);
        if (beyond == 0) return rows;
        strange(string.Create(CultureInfo.InvariantCulture, $"it has {beyond} sample runs beyond the epochs that were planned ({epochs}): their scores do not count"));
        return [.. rows.Select(row => row.Epoch > epochs && !row.Contradicted ? row with { Scores = InspectScores.None } : row)];
    }

    /// <summary>A sample that the plan does not list takes the place of none that it lists.</summary>
    static int? Planned(InspectSelection plan, InspectSamples samples) => plan.Ids is { } ids && plan.Samples is { } planned
        ? (int)Math.Min(int.MaxValue, planned + samples.Rows.Select(r => r.Sample).Where(s => !ids.Contains(s)).Distinct(StringComparer.Ordinal).LongCount()) : plan.Samples;

    /// <summary>A plan may name a scorer with its package (`tools/judge`) where results and samples do not: that is not another scorer.</summary>
    static List<string> Scorers(List<string> results, List<string> plan, IReadOnlyList<string> samples)
    {
        var used = results.Concat(samples).ToHashSet(StringComparer.Ordinal);
        var planned = plan.Select(name => used.Contains(name) || !used.Contains(Unqualified(name)) ? name : Unqualified(name));
        return [.. results.Concat(planned).Concat(samples).Distinct(StringComparer.Ordinal)];
    }

    static string Unqualified(string name) => name[(name.LastIndexOf('/') + 1)..];
}
