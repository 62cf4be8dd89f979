using Warrant.Core;
using Warrant.Files;

namespace Warrant.Record;

/// <summary>Whether everything that baselines name by digest is in the store, and is the case that they speak of.</summary>
static class ArtefactCheck
{
    public static List<RecordProblem> Run(IReadOnlyList<Act> acts, ContentStore store)
    {
        var problems = new List<RecordProblem>();
        var looked = new HashSet<string>();
        foreach (var act in acts)
        {
            if (act.Body is not Baseline baseline) continue;
            if (Values.Digest(baseline.Assessment) is null || store.Verify(baseline.Assessment) is not StoreState.Whole) problems.Add(new("artefact", act.Sequence, $"the assessment of baseline {act.Sequence} is missing from the store, or damaged"));
            if (Manifest.Read(store, baseline.Manifest) is not { } manifest)
            {
                problems.Add(new("artefact", act.Sequence, $"the manifest of baseline {act.Sequence} is missing from the store, or damaged"));
                continue;
            }
            foreach (var file in manifest.Files)
                if (looked.Add(file.Digest) && store.Verify(file.Digest) is var state && state is not StoreState.Whole)
                    problems.Add(new("artefact", act.Sequence, $"`{file.Path}` of baseline {act.Sequence} is {(state is StoreState.Missing ? "missing from" : "damaged in")} the store"));
        }
        return problems;
    }
}
