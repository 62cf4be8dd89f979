using System.Diagnostics;
using Warrant.Files;

namespace Warrant.Cli.Tests;

/// <summary>`warrant evidence add` as a process of its own, killed while it writes: the case is the old one or the new one, and adding again finishes.</summary>
public sealed class EvidenceKillTests
{
    const string Before = "# what we measured\nevidence:\n  E7: # the first\n    text: A run.\n    kind: capability-evaluation\n    limits: none   # yet\n";

    [Fact]
    public void Whenever_it_is_killed_the_case_is_whole_and_adding_again_finishes()
    {
        using var unharmed = Case();
        Assert.Equal(0, unharmed.Run("evidence", "add", "runs/good.json", "--id", "E7").Exit);
        var after = Text(unharmed);
        Assert.NotEqual(Before, after);

        var killed = 0;
        // Each round stops the writer one change of the folder later than the one before.
        for (var changes = 0; changes < 12; changes++)
        {
            using var shell = Case();
            using (var writer = Start(shell.Folder))
            {
                if (Killing.KillAfter(writer, shell.Folder, changes)) killed++;
                writer.WaitForExit();
            }
            Assert.Contains(Text(shell), new[] { Before, after });
            Assert.All(Directory.GetFiles(shell.Folder, "*.yaml").Where(f => Path.GetFileName(f) != "more.yaml"), f => Assert.Equal(YesCase.Files()[Path.GetFileName(f)], File.ReadAllText(f)));
            var store = new ContentStore(shell.Folder);
            Assert.All(store.All(), digest => Assert.Equal(StoreState.Whole, store.Verify(digest)));
            // What the item names is there as soon as it names it.
            if (Text(shell) == after) Assert.Equal(0, shell.Run("evidence", "verify").Exit);

            Assert.Equal((0, ""), (shell.Run("evidence", "add", "runs/good.json", "--id", "E7") is var again ? again.Exit : -1, again.Error));
            Assert.Equal(after, Text(shell));
            Assert.Equal(0, shell.Run("evidence", "verify").Exit);
            Assert.Equal(2, store.All().Count);
        }
        Assert.True(killed > 3, $"only {killed} of the writers could be killed in time");
    }

    static CommandLine Case()
    {
        var shell = new CommandLine();
        shell.Write(YesCase.Files());
        shell.Write("more.yaml", Before);
        // Long enough to be written in several pieces.
        var samples = Enumerable.Range(1, 2000).Select(n => $$"""{"id": {{n}}, "epoch": 1, "input": "{{new string('x', 1000)}}", "scores": {"flag": {"value": 0} } }""");
        shell.Write("runs/good.json", $$"""
            {"version": 2, "status": "success", "eval": {"task": "capture", "model": "lab/M", "created": "2026-09-12T10:00:00+00:00", "dataset": {"samples": 2000}, "config": {"epochs": 1, "token_limit": 5000},
            "revision": {"commit": "abc", "dirty": false} }, "samples": [{{string.Join(",\n", samples)}}]}
            """);
        return shell;
    }

    static string Text(CommandLine shell) => File.ReadAllText(shell.Path("more.yaml"));

    static Process Start(string folder) => Killing.Start(folder, "evidence", "add", "runs/good.json", "--id", "E7");
}
