using System.Text.Json;
using Warrant.Files;

namespace Warrant.Cli.Tests;

/// <summary>`warrant evidence` on real files.</summary>
public sealed class EvidenceCommandTests : IDisposable
{
    const string Good = """
        {"version": 2, "status": "success", "eval": {"task": "capture", "model": "lab/M", "created": "2026-09-12T10:00:00+00:00", "dataset": {"samples": 2}, "config": {"epochs": 1, "token_limit": 5000},
        "revision": {"commit": "abc", "dirty": false}}, "plan": {"steps": [{"solver": "react"}]}, "samples": [{"id": 1, "epoch": 1, "scores": {"flag": {"value": 0}}}, {"id": 2, "epoch": 1, "scores": {"flag": {"value": 0}}}]}
        """;

    readonly CommandLine shell = new();

    public EvidenceCommandTests()
    {
        shell.Write(YesCase.Files());
        shell.Write("runs/good.json", Good);
        shell.Write("more.yaml", "# what we measured\nevidence:\n  E7: # the first\n    text: A run.\n    kind: capability-evaluation\n    limits: none   # yet\n");
    }

    public void Dispose() => shell.Dispose();

    string Text(string path) => File.ReadAllText(shell.Path(path));

    [Fact]
    public void A_log_is_added_and_bound_and_is_what_it_was()
    {
        var added = shell.Run("evidence", "add", "runs/good.json");
        Assert.Equal((0, ""), (added.Exit, added.Error));
        Assert.StartsWith("E8 in `", added.Out);
        Assert.Contains("still to be filled in: kind, system, producer, conflicts, origin, measure, expect\n", added.Out);
        Assert.Contains("refusals, finetuning, contamination", added.Out);
        var written = string.Concat(Directory.EnumerateFiles(shell.Folder, "*.yaml").Select(File.ReadAllText));
        Assert.Contains("collected: 2026-09-12", written);
        Assert.Contains("elicitation: { scaffold: react, attempts: 1, budget: token limit 5000 }", written);
        Assert.Equal((0, 0), (shell.Run("check").Exit, shell.Run("evidence", "verify").Exit));
        Assert.Equal(2, new ContentStore(shell.Folder).All().Count);
    }

    [Fact]
    public void An_item_is_updated_where_it_stands()
    {
        Assert.Equal(0, shell.Run("evidence", "add", "runs/good.json", "--id", "E7").Exit);
        Assert.StartsWith("# what we measured\nevidence:\n  E7: # the first\n    text: A run.\n    kind: capability-evaluation\n    limits: none   # yet\n    collected: 2026-09-12\n    log: store/sha256/", Text("more.yaml"));
        shell.Write("runs/good.json", Good.Replace("\"value\": 0}}}]", "\"value\": 1}}}]"));
        Assert.Contains("to what it was bound before: scores edited: `2#1`\n", shell.Run("evidence", "add", "runs/good.json", "--id", "E7").Out);
        Assert.Equal(2, Text("more.yaml").Split("digest:").Length - 1);
        Assert.Equal(0, shell.Run("evidence", "verify").Exit);
    }

    [Fact]
    public void Files_that_a_person_named_stay_as_they_wrote_them()
    {
        shell.Write("more.yaml", "evidence:\n  E7:\n    text: A run.\n    files:\n      # what was agreed before\n      - path: 'plan.md'   # signed\n        role: notes\n");
        Assert.Equal(0, shell.Run("evidence", "add", "runs/good.json", "--id", "E7").Exit);
        Assert.Contains("    files:\n      # what was agreed before\n      - path: 'plan.md'   # signed\n        role: notes\n      - path: store/sha256/", Text("more.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_bytes_of_the_file_that_do_not_change_stay()
    {
        byte[] mark = [0xEF, 0xBB, 0xBF];
        File.WriteAllBytes(shell.Path("more.yaml"), [.. mark, .. "evidence:\r\n  E7:\r\n    text: A run.\r\n"u8]);
        Assert.Equal(0, shell.Run("evidence", "add", "runs/good.json", "--id", "E7").Exit);
        Assert.StartsWith("\uFEFFevidence:\r\n  E7:\r\n    text: A run.\r\n    collected: 2026-09-12\r\n    log: store", new System.Text.UTF8Encoding(false).GetString(File.ReadAllBytes(shell.Path("more.yaml"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"status\": \"success\"", "\"status\": \"success\", \"tags\": [\"x\"]", "header-only edit: `tags`")]
    [InlineData("\"value\": 0}}}]", "\"value\": 1}}}]", "scores edited: `2#1`")]
    [InlineData("\"id\": 2", "\"id\": 3", "samples taken away: `2#1`; samples added: `3#1`")]
    [InlineData("\"samples\": [", "\"samples\":   [", "identical: every part is the same")]
    public void What_changed_in_a_bound_log_is_told(string old, string now, string said)
    {
        Assert.Equal(0, shell.Run("evidence", "add", "runs/good.json", "--id", "E7").Exit);
        shell.Write("argument.yaml", Text("argument.yaml").Replace("premises: [E1]", "premises: [E1, E7]"));
        var log = shell.Path(Text("more.yaml").Split('\n').First(l => l.Contains("log: ")).Split(": ")[1]);
        // What is stored may not be written to, but it can be taken away and put anew.
        File.Delete(log);
        File.WriteAllText(log, Good.Replace(old, now, StringComparison.Ordinal));
        Assert.Contains($"has changed since it was bound to `E7` ({said}", shell.Run("check").Out);
        var verified = shell.Run("evidence", "verify");
        Assert.Equal(1, verified.Exit);
        Assert.Contains(said, verified.Out);
        Assert.Contains("its content is not what its name says", verified.Out);
    }

    [Fact]
    public void What_stands_in_a_file_that_cannot_be_read_is_not_found_whole()
    {
        shell.Write("more-evidence.yaml", "evidence: {");
        var verified = shell.Run("evidence", "verify", "--format", "json");
        Assert.Equal((2, "{\"answer\":null,\"findings\":[]}\n"), (verified.Exit, verified.Out));
        Assert.Equal("warrant: `more-evidence.yaml` cannot be read, so nobody can say which items there are; `warrant check` says more\n", verified.Error);
    }

    [Fact]
    public void Show_exits_0_clean_1_with_findings_2_unreadable()
    {
        Assert.Equal(0, shell.Run("evidence", "show", "runs/good.json").Exit);
        shell.Write("runs/bad.json", Good.Replace("success", "cancelled").Replace("\"samples\": 2", "\"samples\": 4"));
        var bad = shell.Run("evidence", "show", "runs/bad.json", "--format", "json");
        Assert.Equal(1, bad.Exit);
        using var json = JsonDocument.Parse(bad.Out);
        Assert.Equal(["WR308", "WR311"], json.RootElement.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("code").GetString()));
        Assert.Equal(2, json.RootElement.GetProperty("measures")[0].GetProperty("missing").GetInt32());
        shell.Write("runs/none.json", "{\"x\": 1}");
        Assert.Equal(2, shell.Run("evidence", "show", "runs/none.json").Exit);
        Assert.Equal(2, shell.Run("evidence", "show", "runs/gone.json").Exit);
        shell.Write("runs/table.csv", "id,ok\na,1\n");
        Assert.Equal(2, shell.Run("evidence", "show", "runs/table.csv").Exit);
        Assert.Contains("computed anew: mean of ok: 1 ", shell.Run("evidence", "show", "runs/table.csv", "--columns", "sample=id,score=ok").Out);
    }

    [Fact]
    public void Names_of_files_cannot_act_on_a_terminal()
    {
        var name = "runs/\u001b[2J\u202Eyes.json";
        shell.Write(name, Good.Replace("capture", "\\u001b[31mx"));
        foreach (var result in new[] { shell.Run("evidence", "show", name), shell.Run("evidence", "add", name), shell.Run("evidence", "list"), shell.Run("evidence", "show", name + "x") })
            Assert.DoesNotContain((result.Out + result.Error).ToCharArray(), c => char.IsControl(c) && c != '\n' || c == '\u202E');
    }

    [Fact]
    public void Whatever_goes_wrong_the_case_is_as_it_was()
    {
        var before = Text("more.yaml");
        shell.Write("store", "a file, where a folder is needed");
        Assert.Equal(2, shell.Run("evidence", "add", "runs/good.json", "--id", "E7").Exit);
        File.Delete(shell.Path("store"));
        using (LockFile.Take(shell.Path(".evidence.lock")))
            Assert.Contains("somebody else", shell.Run("evidence", "add", "runs/good.json", "--id", "E7").Error);
        Assert.Equal(2, shell.Run("evidence", "add", "runs/good.json", "--id", "C0").Exit);
        Assert.Equal(2, shell.Run("evidence", "add", "runs/good.json", "--id", "E1").Exit);
        Assert.Equal(2, shell.Run("evidence", "add", "runs/good.json", "--id", "\u001b").Exit);
        Assert.Equal(before, Text("more.yaml"));
        Assert.False(Directory.Exists(shell.Path("store")));

        // What cannot be read may hold the id already.
        shell.Write("more.yaml", before + "  E7: [\n");
        Assert.Equal(2, shell.Run("evidence", "add", "runs/good.json", "--id", "E7").Exit);
        Assert.Equal(before + "  E7: [\n", Text("more.yaml"));
        Assert.DoesNotContain(Directory.EnumerateFiles(shell.Folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }), f => f.EndsWith(".part", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_kill_left_behind_keeps_nobody_from_adding()
    {
        shell.Write(".evidence.lock", "");
        shell.Write("store/sha256/.new.1-1.part", "half");
        shell.Write(".more.yaml.1-1.part", "half");
        Assert.Equal(0, shell.Run("evidence", "add", "runs/good.json").Exit);
        Assert.Equal(0, shell.Run("evidence", "verify").Exit);
    }

    [Fact]
    public void A_worse_run_in_the_store_that_nothing_tells_of_is_found()
    {
        Assert.Equal(0, shell.Run("evidence", "add", "runs/good.json", "--id", "E7").Exit);
        shell.Write("more.yaml", Text("more.yaml") + "    measure: { scorer: flag, value: mean }\n    expect: { upper: 0.9 }\n");
        shell.Write("argument.yaml", Text("argument.yaml").Replace("premises: [E1]", "premises: [E1, E7]"));
        Assert.DoesNotContain("WR319", shell.Run("check").Out);
        var told = Directory.GetFiles(shell.Folder, "*.yaml").ToDictionary(path => path, File.ReadAllText);
        shell.Write("runs/worse.json", Good.Replace("\"value\": 0}}}]", "\"value\": 1}}}]"));
        Assert.Equal(0, shell.Run("evidence", "add", "runs/worse.json", "--id", "E8").Exit);
        Assert.Contains("another run of `capture` on the same model, `E8`", shell.Run("check").Out);
        foreach (var (path, text) in told) File.WriteAllText(path, text);
        Assert.Contains("another run of `capture` on the same model, `sha256:", shell.Run("check").Out);
        Assert.Contains("in the store, in no item", shell.Run("evidence", "list").Out);
    }

    [Theory]
    [InlineData(null, "/home/u", null, "/home/u/.cache/warrant")]
    [InlineData("/c", "/home/u", null, "/c/warrant")]
    [InlineData("c", "/home/u", null, "/home/u/.cache/warrant")]
    [InlineData("/c", "/home/u", "1", null)]
    [InlineData(null, null, null, null)]
    public void The_cache_lies_where_the_convention_says(string? xdg, string? home, string? none, string? folder) =>
        Assert.Equal(folder, CacheFolder.Of(name => name switch { "XDG_CACHE_HOME" => xdg, "HOME" => home, "WARRANT_NO_CACHE" => none, _ => null }));
}
