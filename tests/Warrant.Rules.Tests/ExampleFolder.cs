using Warrant.Core;
using Warrant.Evidence;
using Warrant.Files;

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

    public Assessment Assess(DateOnly asOf)
    {
        var folder = CaseFolder.Read(root);
        var (safetyCase, findings) = CaseReader.Read(folder.Documents, folder.Findings);
        return Assessor.Assess(safetyCase, findings, Exhibits.Read(folder, safetyCase), asOf, StoredRuns.Read(folder, safetyCase));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
