namespace Warrant.Core.Tests;

/// <summary>A case of one file, checked with what is said to be found of its artefacts.</summary>
static class OneFile
{
    public static Assessment Assess(string yaml, params Exhibit[] exhibits)
    {
        var (safetyCase, findings) = Read(yaml);
        return Assessor.Assess(safetyCase, findings, exhibits.ToDictionary(e => e.Evidence), new DateOnly(2026, 11, 20));
    }

    public static (SafetyCase Case, IReadOnlyList<Finding> Findings) Read(string yaml) =>
        CaseReader.Read([Document.Read(0, new Source("case.yaml", yaml))], []);
}
