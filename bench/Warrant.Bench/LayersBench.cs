using System.Diagnostics;
using Warrant.Core;
using Warrant.Evidence;
using Warrant.Files;

namespace Warrant.Bench;

/// <summary>What would change the answer of a large case: the sets up to size 3, the probability, the bound.</summary>
static class LayersBench
{
    public static void Run(string folder)
    {
        var read = CaseFolder.Read(folder);
        var (safetyCase, findings) = CaseReader.Read(read.Documents, read.Findings);
        var assessment = Assessor.Assess(safetyCase, findings, Exhibits.Read(read, safetyCase), new(2026, 11, 20));
        Console.WriteLine($"{safetyCase.Claims.Count} claims, {assessment.Formula.Grounds.Count} grounds, answer {(assessment.Yes ? "yes" : "no")}");
        var (root, watch) = (assessment.Formula.Root, Stopwatch.StartNew());
        var frontiers = Frontiers.Of(assessment, root, 1_000);
        Console.WriteLine($"frontiers: {watch.Elapsed.TotalSeconds:F2} s, depth {frontiers.Depth}, {frontiers.Count} break sets, {frontiers.Sets.Count} listed, the largest of {frontiers.Sets[^1].Count}");
        watch.Restart();
        var doubt = DoubtValues.Of(assessment, root);
        Console.WriteLine($"probability and bound: {watch.Elapsed.TotalSeconds:F2} s, {doubt.Independent:G4} and {doubt.Worst:G4}");
    }
}
