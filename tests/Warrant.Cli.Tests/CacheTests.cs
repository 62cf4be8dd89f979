namespace Warrant.Cli.Tests;

/// <summary>What was read before saves time and decides nothing: with the cache, without it, and with a broken one `check` says the same.</summary>
public sealed class CacheTests : IDisposable
{
    const int Head = 64;
    readonly CommandLine shell = Case(Log(0));

    // A case with one log in its store, which is measured; the cache is empty.
    static CommandLine Case(string log)
    {
        var shell = new CommandLine();
        shell.Write(YesCase.Files());
        shell.Write("more.yaml", "evidence:\n  E7:\n    text: A run.\n    kind: capability-evaluation\n");
        shell.Write("argument.yaml", YesCase.Files()["argument.yaml"].Replace("premises: [E1]", "premises: [E1, E7]", StringComparison.Ordinal));
        shell.Write("runs/log.json", log);
        Assert.Equal(0, shell.Run("evidence", "add", "runs/log.json", "--id", "E7").Exit);
        File.AppendAllText(shell.Path("more.yaml"), "    measure: { scorer: flag, value: mean }\n    expect: { upper: 0.9 }\n");
        shell.Cache = shell.Path(".cache");
        return shell;
    }

    public void Dispose() => shell.Dispose();

    static string Log(int score)
    {
        var samples = Enumerable.Range(1, 40).Select(n => $$"""{"id": {{n}}, "epoch": 1, "scores": {"flag": {"value": {{score}} } } }""");
        return $$"""
            {"version": 2, "status": "success", "eval": {"task": "capture", "model": "lab/M", "created": "2026-09-12T10:00:00+00:00", "dataset": {"samples": 40}, "config": {"epochs": 1},
            "revision": {"commit": "abc", "dirty": false} }, "samples": [{{string.Join(", ", samples)}}]}
            """;
    }

    string Check(params string[] more)
    {
        var result = shell.Run(["check", "--format", "json", .. more]);
        Assert.Equal("", result.Error);
        return result.Out;
    }

    string Entry => Assert.Single(Directory.GetFiles(shell.Cache!));
    string Bound => shell.Path(File.ReadAllLines(shell.Path("more.yaml")).First(l => l.Contains(" log: ")).Split(": ")[1]);

    [Fact]
    public void A_second_check_uses_it_and_nothing_else_does_harm()
    {
        var without = Check("--no-cache");
        Assert.False(Directory.Exists(shell.Cache));
        var first = Check();
        Assert.Equal((without, first), (first, Check()));

        // What another log held, put under the key of this one by whoever may write there: that it is told shows that the entry is used and the log is not read again.
        var kept = File.ReadAllBytes(Entry);
        File.WriteAllBytes(Entry, [.. kept[..(Head / 2)], .. OtherPayload()]);
        Assert.NotEqual(first, Check());
        Assert.Equal(first, Check("--no-cache"));

        Directory.Delete(shell.Cache!, recursive: true);
        Assert.Equal(first, Check());
        Assert.Equal(kept, File.ReadAllBytes(Entry));
    }

    [Fact]
    public void A_broken_one_changes_nothing()
    {
        var first = Check();
        var kept = File.ReadAllBytes(Entry);
        foreach (var broken in new[] { [], kept[..Head], kept[..^1], [.. kept, 0], [.. kept[..^1], (byte)(kept[^1] ^ 1)], [.. new byte[Head], .. kept[Head..]], new byte[kept.Length] })
        {
            File.WriteAllBytes(Entry, broken);
            Assert.Equal(first, Check());
            // It is written anew.
            Assert.Equal(kept, File.ReadAllBytes(Entry));
        }
        var name = Entry;
        Directory.Delete(shell.Cache!, recursive: true);
        Directory.CreateDirectory(name);
        Assert.Equal(first, Check());
        Directory.Delete(shell.Cache!, recursive: true);
        File.WriteAllText(shell.Cache!, "a file where a folder is needed");
        Assert.Equal(first, Check());
    }

    [Fact]
    public void A_log_that_was_tampered_with_is_noticed_under_an_unchanged_cache()
    {
        var first = Check();
        var kept = File.ReadAllBytes(Entry);
        var (bound, written) = (Bound, File.GetLastWriteTimeUtc(Bound));
        File.Delete(bound);
        // As long as it was, and as old as it was.
        File.WriteAllText(bound, Log(0).Replace("\"id\": 7, \"epoch\": 1, \"scores\": {\"flag\": {\"value\": 0", "\"id\": 7, \"epoch\": 1, \"scores\": {\"flag\": {\"value\": 1", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(bound, written);
        Assert.Equal((Log(0).Length, written), (new FileInfo(bound).Length, File.GetLastWriteTimeUtc(bound)));
        var tampered = shell.Run("check");
        Assert.Contains("has changed since it was bound to `E7` (scores edited: `7#1`", tampered.Out);
        Assert.NotEqual(0, tampered.Exit);
        Assert.Contains(kept, Directory.GetFiles(shell.Cache!).Select(File.ReadAllBytes));
        File.Delete(bound);
        File.WriteAllText(bound, Log(0));
        Assert.Equal(first, Check());
    }

    // The hash and the content of the entry of another log.
    static byte[] OtherPayload()
    {
        using var other = Case(Log(1));
        other.Run("check");
        return File.ReadAllBytes(Assert.Single(Directory.GetFiles(other.Cache!)))[(Head / 2)..];
    }
}
