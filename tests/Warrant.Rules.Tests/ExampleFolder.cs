using Warrant.Core;
using Warrant.Evidence;
using Warrant.Files;
using Warrant.Record;

namespace Warrant.Rules.Tests;

/// <summary>A folder of its own for one example, gone afterwards.</summary>
sealed class ExampleFolder : IDisposable
{
    readonly string root = Directory.CreateTempSubdirectory("warrant-example-").FullName;

    public void Write(string path, string text)
    {
        var full = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public void Link(string path, string target) => File.CreateSymbolicLink(Path.Combine(root, path), target);

    /// <param name="record">A `record` block; null where the case has no record.</param>
    public Assessment Assess(DateOnly asOf, string? record = null)
    {
        var folder = CaseFolder.Read(root);
        var (safetyCase, findings) = CaseReader.Read(folder.Documents, folder.Findings);
        return Assessor.Assess(safetyCase, findings, Exhibits.Read(folder, safetyCase), asOf, StoredRuns.Read(folder, safetyCase),
            record is null ? null : RecordBlock.Read(record, CaseDigest.Of(folder.Documents), asOf));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
