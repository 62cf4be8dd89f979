using System.Security.Cryptography;
using Warrant.Core;
using Warrant.Files;

namespace Warrant.Evidence.Tests;

/// <summary>Samples in a file beside the log count only if the case names that file with the digest that it has.</summary>
public sealed class SamplesBesideTests : IDisposable
{
    static readonly string samples = OtherLogs.EverySample("1", "1.0") + OtherLogs.EverySample("2", "0.0");
    static readonly string digest = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(samples)));
    readonly string root = Directory.CreateTempSubdirectory("warrant-beside-").FullName;

    public SamplesBesideTests()
    {
        Directory.CreateDirectory(Path.Combine(root, "logs"));
        File.WriteAllText(Path.Combine(root, "logs/run.json"), OtherLogs.Every);
        File.WriteAllText(Path.Combine(root, "logs/run_samples.jsonl"), samples);
    }

    [Fact]
    public void Named_with_its_digest_they_count()
    {
        var exhibit = Look($"files: [{{ path: logs/run_samples.jsonl, digest: \"{digest}\", role: samples }}]");
        Assert.Equal(2, exhibit.Run!.Observations.Count);
        Assert.Empty(exhibit.OtherProblems);
    }

    [Fact]
    public void Lying_there_they_do_not()
    {
        var exhibit = Look("limits: none");
        Assert.Empty(exhibit.Run!.Observations);
        Assert.Contains("do not count", Assert.Single(exhibit.Run.NotUnderstood), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_role_they_do_not() => Assert.Empty(Look($"files: [{{ path: logs/run_samples.jsonl, digest: \"{digest}\" }}]").Run!.Observations);

    [Theory]
    [InlineData("", "`logs/run_samples.jsonl` has no digest")]
    [InlineData("digest: \"sha256:0000000000000000000000000000000000000000000000000000000000000000\", ", "`logs/run_samples.jsonl` has changed")]
    public void Without_their_digest_or_with_another_they_do_not(string said, string problem)
    {
        var exhibit = Look($"files: [{{ path: logs/run_samples.jsonl, {said}role: samples }}]");
        Assert.Empty(exhibit.Run!.Observations);
        Assert.Equal(problem, Assert.Single(exhibit.OtherProblems));
    }

    [Fact]
    public void A_table_is_read_by_its_columns()
    {
        File.WriteAllText(Path.Combine(root, "logs/run.json"), "id,ok\na,1\n");
        Assert.Equal("csv", Look("columns: { sample: id, score: ok }").Run!.Format);
        Assert.Contains("need `columns`", Look("limits: none").Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void The_metadata_that_a_measure_asks_for_is_read()
    {
        File.WriteAllText(Path.Combine(root, "logs/run.json"), Logs.File("""{"id": 1, "epoch": 1, "metadata": {"tier": "expert", "family": "web", "other": 1}}"""));
        var fields = Look("measure: { scorer: includes, value: mean, filter: { tier: expert }, unit: family }").Run!.Observations[0].Metadata;
        Assert.Equal(["family", "tier"], fields.Keys.Order());
    }

    [Theory]
    [InlineData("logs/run.json")]
    [InlineData("logs/run_samples.jsonl")]
    public void A_file_that_is_written_while_it_is_read_is_no_evidence(string file)
    {
        var exhibit = Look($"files: [{{ path: logs/run_samples.jsonl, digest: \"{digest}\", role: samples }}]", new Writing(Path.Combine(root, file)));
        Assert.Equal((ArtefactState.Unreadable, null, $"`{file}` was changed while it was read"), (exhibit.State, exhibit.Run, exhibit.Problem));
    }

    /// <summary>Writes as soon as something of the log was read.</summary>
    sealed class Writing(string file) : IProgress<Progress>
    {
        bool done;

        public void Report(Progress progress)
        {
            if (done || progress.Read == 0) return;
            done = true;
            using var also = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
            also.WriteByte((byte)' ');
        }
    }

    Exhibit Look(string line, IProgress<Progress>? progress = null)
    {
        File.WriteAllText(Path.Combine(root, "case.yaml"), $"evidence:\n  E1:\n    text: A run.\n    kind: capability-evaluation\n    log: logs/run.json\n    {line}\n");
        var folder = CaseFolder.Read(root);
        return Exhibits.Read(folder, CaseReader.Read(folder.Documents, folder.Findings).Case, progress)["E1"];
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
