using Warrant.Core;

namespace Warrant.Evidence;

/// <summary>The run, from what a log says of itself and from its samples.</summary>
static class InspectRun
{
    /// <param name="claimed">How many sample runs a journal says were done, where there are no results.</param>
    public static Run Of(InspectHeader header, InspectSamples samples, int? claimed = null) => samples.Problem is { } problem ? throw new LogException(problem) : new Run
    {
        Format = "inspect",
        Task = header.Plan.Task,
        Model = header.Plan.Model,
        Date = header.Plan.Date,
        Status = header.Status,
        Invalidated = header.Invalidated,
        PlannedSamples = Planned(header.Plan.Selection, samples),
        Epochs = header.Plan.Epochs,
        ClaimedCompleted = header.Results.Claimed ?? claimed,
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
        NotUnderstood = header.NotUnderstood,
        Scorers = Scorers(header.Results.Scorers, header.Plan.Scorers, samples.Scorers),
        Observations = samples.Rows,
    };

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
