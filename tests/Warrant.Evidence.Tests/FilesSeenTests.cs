using Warrant.Core;
using Warrant.Files;

namespace Warrant.Evidence.Tests;

/// <summary>A file that several items name is hashed once and read once, and each item is told what it would be told alone.</summary>
public sealed class FilesSeenTests : IDisposable
{
    readonly string root = Directory.CreateTempSubdirectory("warrant-seen-").FullName;
    readonly Count count = new();

    public FilesSeenTests()
    {
        File.WriteAllText(At("run.json"), Logs.File(
            """{"id": 1, "epoch": 1, "metadata": {"tier": "expert", "family": "web"}, "scores": {"includes": {"value": 1}}}""", """{"id": "b", "epoch": 1, "metadata": {"tier": "novice", "family": "web"}, "scores": {"includes": {"value": 1}}}"""));
        File.WriteAllText(At("card.pdf"), "a card");
    }

    string At(string path) => Path.Combine(root, path);

    [Fact]
    public void However_many_items_name_it()
    {
        var digest = Digest("card.pdf");
        var exhibits = Look($$"""
              E1: { text: All., kind: capability-evaluation, log: run.json, measure: { scorer: includes, value: mean } }
              E2: { text: Experts., kind: capability-evaluation, log: run.json, measure: { scorer: includes, value: mean, filter: { tier: expert } } }
              E3: { text: Families., kind: capability-evaluation, log: run.json, measure: { scorer: includes, value: mean, unit: family }, files: [{ path: card.pdf, digest: "{{digest}}" }] }
              E4: { text: A document., kind: review, file: card.pdf, files: [{ path: run.json, digest: "{{Digest("run.json")}}" }] }
            """);
        Assert.Equal([("card.pdf", 1), ("run.json", 1)], count.Hashed.OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => (h.Key, h.Value)));
        Assert.Equal([("run.json", 1)], count.Read.Select(h => (h.Key, h.Value)));
        Assert.All(["E1", "E2", "E3"], id => Assert.Equal(2, exhibits[id].Run!.Observations.Count));
        Assert.Equal((digest, digest), (exhibits["E4"].Digest, Digest("card.pdf")));
        Assert.All(exhibits.Values, exhibit => Assert.Empty(exhibit.OtherProblems));
    }

    [Fact]
    public void What_only_another_item_asks_for_changes_nothing()
    {
        File.WriteAllText(At("run.json"), Logs.File("""{"id": 1, "epoch": 1, "metadata": {"tier": "a"}, "scores": {"includes": {"value": 1}}}""", """{"id": 1, "epoch": 1, "metadata": {"tier": "b"}, "scores": {"includes": {"value": 1}}}"""));
        var exhibits = Look("""
              E1: { text: All., kind: capability-evaluation, log: run.json, measure: { scorer: includes, value: mean } }
              E2: { text: Those of a., kind: capability-evaluation, log: run.json, measure: { scorer: includes, value: mean, filter: { tier: a } } }
            """);
        Assert.Equal((false, true), (exhibits["E1"].Run!.Observations.Single().Contradicted, exhibits["E2"].Run!.Observations.Single().Contradicted));
        Assert.Equal(1, count.Hashed["run.json"]);
    }

    [Fact]
    public void Columns_of_their_own_are_read_for_each()
    {
        File.WriteAllText(At("run.csv"), "id,x,y\na,1,0\n");
        var exhibits = Look("""
              E1: { text: One., kind: security-control, log: run.csv, columns: { sample: id, score: x } }
              E2: { text: Other., kind: security-control, log: run.csv, columns: { sample: id, score: y } }
            """);
        Assert.Equal([1, 0], new[] { "E1", "E2" }.Select(id => exhibits[id].Run!.Observations.Single().Scores.Single().Value.AsNumber!.Value));
        Assert.Equal((1, 2), (count.Hashed["run.csv"], count.Read["run.csv"]));
    }

    [Fact]
    public void A_file_that_was_written_to_in_between_is_hashed_anew()
    {
        var before = Digest("run.json");
        count.After = path =>
        {
            if (count.Read.GetValueOrDefault(path) == 0 || count.Hashed[path] > 1) return;
            File.WriteAllText(At(path), Logs.File(Logs.Sample("1", 1, "1")));
        };
        var exhibits = Look("""
              E1: { text: Before., kind: capability-evaluation, log: run.json }
              E2: { text: After., kind: capability-evaluation, log: run.json }
            """);
        Assert.Equal(ArtefactState.Unreadable, exhibits["E1"].State);
        Assert.NotEqual(before, exhibits["E2"].Digest);
        Assert.Equal(Digest("run.json"), exhibits["E2"].Digest);
        Assert.Single(exhibits["E2"].Run!.Observations);
    }

    IReadOnlyDictionary<string, Exhibit> Look(string items)
    {
        File.WriteAllText(At("case.yaml"), $"evidence:\n{items}\n");
        var folder = CaseFolder.Read(root);
        return Exhibits.Read(folder, CaseReader.Read(folder.Documents, folder.Findings).Case, count);
    }

    string Digest(string path)
    {
        using var file = File.OpenRead(At(path));
        return ContentStore.Digest(file);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    /// <summary>Is told of a file before it is hashed, with 0 bytes read, and of a small log once when it was read.</summary>
    sealed class Count : IProgress<Progress>
    {
        public Dictionary<string, int> Hashed { get; } = [];
        public Dictionary<string, int> Read { get; } = [];
        public Action<string>? After { get; set; }

        public void Report(Progress progress)
        {
            var counts = progress.Read == 0 ? Hashed : Read;
            counts[progress.Path] = counts.GetValueOrDefault(progress.Path) + 1;
            After?.Invoke(progress.Path);
        }
    }
}
