using Warrant.Core;

namespace Warrant.Views.Tests;

/// <summary>Texts → pages: the one way by which these tests reach the views.</summary>
static class Cases
{
    /// <summary>A view of the case that the files make, on the day of <see cref="YesCase"/>. Documents are there as their digest says.</summary>
    public static CaseView View(Dictionary<string, string> files, params (string Path, string Text)[] chapters)
    {
        var documents = files.Where(f => f.Key.EndsWith(".yaml", StringComparison.Ordinal)).OrderBy(f => f.Key, StringComparer.Ordinal)
            .Select((f, i) => Document.Read(i, new Source(f.Key, f.Value))).ToList();
        var (safetyCase, findings) = CaseReader.Read(documents, []);
        var exhibits = safetyCase.Evidence.Where(e => e.File is not null || e.Log is not null).ToDictionary(e => e.Id, Exhibit);
        var assessment = Assessor.Assess(safetyCase, findings, exhibits, YesCase.Day);
        return new(assessment, Sensitivity.OfAnswer(assessment), [.. chapters.Select(c => new Chapter(c.Path, c.Text))]);
    }

    public static CaseView Yes(params (string Path, string Text)[] chapters) => View(YesCase.Files(), chapters);

    public static CaseView No()
    {
        var files = YesCase.Files();
        files["open.yaml"] = YesCase.OpenChallenge;
        return View(files);
    }

    /// <summary>With a log of 3 hits in 60 samples that is wanted below a fifth, and one of 30 in 60 that is wanted below a tenth.</summary>
    public static CaseView Measured()
    {
        var files = YesCase.Files();
        files["measured.yaml"] = """
            claims:
              C3: { text: "It seldom succeeds.", step: { evidence: "Measured.", because: "The bound says so.", premises: [E5, E6] } }
            evidence:
              E5: { text: "Sixty tasks.", kind: capability-evaluation, system: sut, collected: 2026-09-01, log: hits-3.eval, measure: { scorer: s, value: mean }, expect: { upper: 0.2 } }
              E6: { text: "Sixty harder tasks.", kind: capability-evaluation, system: sut, collected: 2026-09-01, log: hits-30.eval, measure: { scorer: s, value: mean }, expect: { upper: 0.1 } }
            """;
        return View(files);
    }

    public static string Page(this CaseView view, string path, PageFrame? frame = null) =>
        ReportSite.Render(view, path, frame ?? PageFrame.OnDisk) ?? throw new ArgumentException("there is no such page", nameof(path));

    public static Dictionary<string, string> All(this CaseView view) => ReportSite.Paths(view).ToDictionary(p => p, p => view.Page(p));

    static Exhibit Exhibit(EvidenceItem item)
    {
        if (item.Log is not { } log) return new(item.Id, ArtefactState.Present) { Digest = item.DigestOf?.Value };
        var hits = int.Parse(log.Value.Split('-', '.')[1], System.Globalization.CultureInfo.InvariantCulture);
        return new(item.Id, ArtefactState.Present)
        {
            Digest = YesCase.Digest,
            Run = new()
            {
                Format = "inspect", Task = "tasks", PlannedSamples = 60, Scorers = ["s"],
                Observations = [.. Enumerable.Range(1, 60).Select(i => new Observation($"{i}", 1, new Dictionary<string, Score> { ["s"] = new(i <= hits ? 1 : 0, null) }))],
            },
        };
    }
}
