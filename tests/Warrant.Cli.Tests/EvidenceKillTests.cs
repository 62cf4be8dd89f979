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
                if (KillAfter(writer, shell.Folder, changes)) killed++;
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

    static Process Start(string folder)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["WARRANT_NO_CACHE"] = "1";
        foreach (var word in new[] { typeof(Application).Assembly.Location, "evidence", "add", "runs/good.json", "--id", "E7" }) start.ArgumentList.Add(word);
        return Process.Start(start)!;
    }

    // Waits for so many changes of the folder and then kills (SIGKILL, so that nothing of it runs any more); false where the writer was done before.
    static bool KillAfter(Process writer, string folder, int changes)
    {
        for (var before = Look(folder); !writer.HasExited;)
        {
            if (Look(folder) is var now && now == before) continue;
            before = now;
            if (changes-- > 0) continue;
            writer.Kill();
            return true;
        }
        return false;
    }

    static string Look(string folder)
    {
        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = true };
        try
        {
            return string.Join('\n', Directory.EnumerateFiles(folder, "*", all).Select(f => $"{f} {(new FileInfo(f) is { Exists: true } file ? file.Length : -1)}").Order(StringComparer.Ordinal));
        }
        catch (IOException)
        {
            return "it changed while it was looked at";
        }
    }
}
