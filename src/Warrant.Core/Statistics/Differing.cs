namespace Warrant.Core;

/// <summary>The mean of a log less that of its baseline.</summary>
/// <remarks>
/// Where the units of one log are all in the other, they are pairs: the difference is the mean gain less the mean loss, each from 0 to 1. Otherwise it is one mean less the
/// other. Either way two means are bounded with half the error each, which holds whatever ties them (Bonferroni): exact for trials that are 0 or 1, otherwise Hoeffding–Chernoff.
/// </remarks>
static class Differing
{
    public static Measurement Measure(Tally own, Tally baseline, Measurement draft, bool stream, Expectation? expect)
    {
        // Clusters of the same name are the same ones only if whole logs are compared; a sample is the same by its id.
        var shared = own.Values.Keys.Count(baseline.Values.ContainsKey);
        var paired = shared > 0 && shared == Math.Min(own.Values.Count, baseline.Values.Count);
        var bounds = new MeanBounds(own.IsBinary && baseline.IsBinary, stream);
        return paired ? Pairs(own, baseline, draft, bounds, expect) : Apart(own, baseline, draft, bounds, expect);
    }

    static Measurement Pairs(Tally own, Tally baseline, Measurement draft, MeanBounds bounds, Expectation? expect)
    {
        double gainMost = 0, gainLeast = 0, lossMost = 0, lossLeast = 0;
        int missing = 0, n = 0;
        var unknown = new UnitValue(1, 0, false, 0, 0);
        var differences = new List<double>();
        foreach (var name in own.Values.Keys.Concat(baseline.Values.Keys.Where(k => !own.Values.ContainsKey(k))))
        {
            var a = own.Values.GetValueOrDefault(name, unknown);
            var b = baseline.Values.GetValueOrDefault(name, unknown);
            n++;
            gainMost += Math.Max(0, a.Most - b.Least);
            gainLeast += Math.Max(0, a.Least - b.Most);
            lossMost += Math.Max(0, b.Most - a.Least);
            lossLeast += Math.Max(0, b.Least - a.Most);
            if (a.Whole && b.Whole) differences.Add(a.Most - b.Most);
            else missing++;
        }
        var unseen = draft.Unit == "sample" ? Unseen(own, baseline) : 0;
        (n, missing, gainMost, lossMost) = (n + unseen, missing + unseen, gainMost + unseen, lossMost + unseen);
        // Of clusters nobody knows to which of them an absent sample belongs: each moves a sum by less than 1, either way.
        if (draft.Unit != "sample" && own.Absent + baseline.Absent is > 0 and var absent)
        {
            (gainMost, lossMost) = (Math.Min(n, gainMost + absent), Math.Min(n, lossMost + absent));
            (gainLeast, lossLeast) = (Math.Max(0, gainLeast - absent), Math.Max(0, lossLeast - absent));
            missing = Math.Min(n, missing + absent);
        }
        var half = 1 - (1 - draft.Confidence) / 2;
        return Finish(draft with { Unit = draft.Unit == "sample" ? "pair" : $"pair of {draft.Unit}", Trials = n, Missing = missing }, bounds, "pairs by id: the gains and the losses are bounded with half the error each", expect,
            gainLeast - lossMost, gainMost - lossLeast, n,
            bounds.Lower(gainLeast, n, half) - bounds.Upper(lossMost, n, half), bounds.Upper(gainMost, n, half) - bounds.Lower(lossLeast, n, half))
            with { ShownBy = () => missing == 0 ? Showing.Paired(differences, own.Values.Keys, draft.Confidence) : [] };
    }

    // Pairs that were planned and of which neither log has anything that counts. What one log lacks and the other has is a pair already, unless the one has it too and sets it aside.
    static int Unseen(Tally own, Tally baseline)
    {
        var (here, there) = (Lacks(own, baseline), Lacks(baseline, own));
        // Samples that both logs lack are the same ones, as far as anybody knows; where ids are set aside, nobody knows.
        return own.Aside.Count + baseline.Aside.Count == 0 ? Math.Max(here, there) : here + there;

        static int Lacks(Tally one, Tally other) => Math.Max(0, one.Absent - other.Values.Keys.Count(name => !one.Values.ContainsKey(name) && !one.Aside.Contains(name)));
    }

    static Measurement Apart(Tally own, Tally baseline, Measurement draft, MeanBounds bounds, Expectation? expect)
    {
        var half = 1 - (1 - draft.Confidence) / 2;
        var (n, m) = (own.Units, baseline.Units);
        return Finish(draft with { Trials = n, BaselineTrials = m, Missing = own.Missing + baseline.Missing }, bounds, "no pairs by id: each mean is bounded with half the error", expect,
            own.Least - baseline.Most / m * n, own.Most - baseline.Least / m * n, n,
            bounds.Lower(own.Least, n, half) - bounds.Upper(baseline.Most, m, half), bounds.Upper(own.Most, n, half) - bounds.Lower(baseline.Least, m, half));
    }

    static Measurement Finish(Measurement draft, MeanBounds bounds, string how, Expectation? expect, double least, double most, int n, double lower, double upper)
    {
        var events = expect is { Upper: null, Lower: not null } ? least : most;
        return draft with { Value = Math.Clamp(events / n, -1, 1), Events = events, Lower = Math.Max(-1, lower), Upper = Math.Min(1, upper), Method = bounds.Method, Why = $"{how}; {bounds.Why}" };
    }
}
