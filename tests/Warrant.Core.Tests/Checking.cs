using Warrant.Core;

namespace Warrant.Core.Tests;

/// <summary>From texts to an assessment, as tests reach the engine.</summary>
static class Checking
{
    public static readonly DateOnly Day = YesCase.Day;

    static readonly System.Collections.Concurrent.ConcurrentDictionary<(int, string, string), Document> Read = [];

    /// <summary>Texts by path; documents that the case names are there if they are among the texts.</summary>
    /// <param name="anew">Reads every text again, also one that was read before.</param>
    public static Assessment Check(IReadOnlyDictionary<string, string> files, DateOnly? asOf = null, bool anew = false)
    {
        var sources = files.Where(f => f.Key.EndsWith(".yaml", StringComparison.Ordinal)).OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => new Source(f.Key, f.Value)).ToList();
        // Reading is a function of the text, and most of a random case is the same each time.
        var documents = sources.Select((s, i) => anew ? Document.Read(i, s) : Read.GetOrAdd((i, s.Path, s.Text), _ => Document.Read(i, s))).ToList();
        if (Read.Count > 500) Read.Clear();
        var (safetyCase, findings) = CaseReader.Read(documents, []);
        var exhibits = safetyCase.Evidence.Where(e => e.File is not null).ToDictionary(e => e.Id, e => files.ContainsKey(e.File!.Value.Value)
            ? new Exhibit(e.Id, ArtefactState.Present) { Digest = YesCase.Digest }
            : new Exhibit(e.Id, ArtefactState.Missing));
        return Assessor.Assess(safetyCase, findings, exhibits, asOf ?? Day);
    }
}
