using System.Text.Json;
using Warrant.Core;
using Warrant.Files;

namespace Warrant.Evidence.Tests;

/// <summary>The cache gives back what was read, or nothing; it never gives anything else.</summary>
public sealed class RunCacheTests : IDisposable
{
    readonly string root = Directory.CreateTempSubdirectory("warrant-cache-").FullName;
    readonly byte[] key = RunCache.Key("sha256:" + new string('a', 64), LogSetting.None);
    static readonly Run run = Logs.Run(Logs.File(Logs.Sample("1", 1, "\"C\""), Logs.Sample("\"\\ud800x\"", 2, "NaN"), """{"id": 3, "epoch": 1, "error": {"message": "gone"}, "limit": {"type": "token"}, "error_retries": [1]}"""));

    string Kept => Path.Combine(root, "cache");
    RunCache Cache => new(Kept);

    [Fact]
    public void What_was_kept_comes_back_as_it_was()
    {
        Assert.Null(Cache.Find(key));
        Cache.Keep(key, run);
        Assert.Equal(Written(run), Written(Cache.Find(key)!));
    }

    [Fact]
    public void A_field_that_is_called_as_a_file_is_none()
    {
        var (digest, part) = ("sha256:" + new string('a', 64), OtherLogs.Part("samples.jsonl", ""));
        var fields = new LogSetting { Wanted = new HashSet<string> { "samples", part.Name, part.Digest } };
        Assert.NotEqual(RunCache.Key(digest, new LogSetting { Samples = [part] }), RunCache.Key(digest, fields));
    }

    [Fact]
    public void Everything_of_a_run_comes_back()
    {
        var full = run with
        {
            Subset = "limit 3", Dirty = false, Revision = "abc", Roles = new Dictionary<string, string> { ["judge"] = "m" }, Settings = new Dictionary<string, string> { ["solver"] = "react" },
            Reported = [new("s", "accuracy", double.PositiveInfinity) { Reducer = "max", Task = "t" }, new(null, "n", double.NaN)], NotUnderstood = ["its `x` is not known here"], Retuned = ["a"], Tags = ["b"], Edits = ["c", "d"], EditedScores = 4, Invalidated = true,
            DatasetSamples = 9, Observations = [new("1", 1, new Dictionary<string, Score> { ["a"] = new(1, null), ["b"] = new(null, "C") }) { Metadata = new Dictionary<string, string> { ["k"] = "v" }, Task = "t", Refused = true, Invalidated = true }],
        };
        Cache.Keep(key, full);
        Assert.Equal(Written(full), Written(Cache.Find(key)!));
    }

    [Fact]
    public void Any_damaged_byte_and_any_cut_is_passed_over()
    {
        Cache.Keep(key, run);
        var path = Directory.GetFiles(Kept).Single();
        var bytes = File.ReadAllBytes(path);
        for (var at = 0; at < bytes.Length; at++)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[at] ^= 1;
            File.WriteAllBytes(path, damaged);
            Assert.Null(Cache.Find(key));
        }
        for (var length = 0; length < bytes.Length; length++)
        {
            File.WriteAllBytes(path, bytes[..length]);
            Assert.Null(Cache.Find(key));
        }
        Cache.Keep(key, run);
        Assert.NotNull(Cache.Find(key));
    }

    [Fact]
    public void An_entry_under_another_name_is_passed_over()
    {
        Cache.Keep(key, run);
        var other = RunCache.Key("sha256:" + new string('b', 64), LogSetting.None);
        File.Move(Directory.GetFiles(Kept).Single(), Path.Combine(Kept, Convert.ToHexStringLower(other)));
        Assert.Null(Cache.Find(other));
    }

    [Fact]
    public void The_setting_is_a_part_of_the_key()
    {
        var digest = "sha256:" + new string('a', 64);
        LogSetting[] settings =
        [
            LogSetting.None, new() { Wanted = new HashSet<string> { "a" } }, new() { Wanted = new HashSet<string> { "a", "b" } }, new() { Wanted = new HashSet<string> { "ab" } },
            new() { Columns = new("a", "b", null, null, null) }, new() { Columns = new("a", "b", "c", null, null) }, new() { Columns = new("a", "b", null, "c", null) },
            new() { Samples = [new("f", digest, Stream.Null)] },
        ];
        Assert.Distinct(settings.Select(s => Convert.ToHexStringLower(RunCache.Key(digest, s))));
        Assert.Equal(RunCache.Key(digest, new() { Wanted = new HashSet<string> { "b", "a" } }), RunCache.Key(digest, settings[2]));
    }

    [Fact]
    public void It_is_its_users_own_and_one_that_others_may_write_to_is_not_used()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("files have no modes there");
            return;
        }
        Cache.Keep(key, run);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Kept));
        File.SetUnixFileMode(Kept, File.GetUnixFileMode(Kept) | UnixFileMode.GroupWrite);
        Assert.Null(Cache.Find(key));
    }

    [Fact]
    public void The_oldest_give_way_and_what_is_too_large_is_not_kept()
    {
        Cache.Keep(key, run);
        var size = new FileInfo(Directory.GetFiles(Kept).Single()).Length;
        var small = new RunCache(Kept, most: 4 * size + 3);
        var keys = Enumerable.Range(0, 10).Select(i => RunCache.Key($"{i}", LogSetting.None)).ToList();
        foreach (var one in keys) small.Keep(one, run);
        Assert.InRange(Directory.GetFiles(Kept).Length, 1, 4);
        new RunCache(Kept, most: 3 * size).Keep(RunCache.Key("large", LogSetting.None), run);
        Assert.Null(Cache.Find(RunCache.Key("large", LogSetting.None)));
    }

    [Fact]
    public void A_folder_that_is_a_file_is_no_fault()
    {
        File.WriteAllText(Kept, "");
        Cache.Keep(key, run);
        Assert.Null(Cache.Find(key));
    }

    [Fact]
    public void A_log_that_changed_is_read_anew()
    {
        File.WriteAllText(Path.Combine(root, "case.yaml"), "evidence:\n  E1:\n    text: A run.\n    kind: capability-evaluation\n    log: run.json\n");
        File.WriteAllText(Path.Combine(root, "run.json"), Logs.File(Logs.Sample("1", 1, "1")));
        Assert.Single(Look().Run!.Observations);
        Assert.Single(Look().Run!.Observations);
        Assert.Single(Directory.GetFiles(Kept));
        File.WriteAllText(Path.Combine(root, "run.json"), Logs.File(Logs.Sample("1", 1, "1"), Logs.Sample("3", 1, "1")));
        Assert.Equal(2, Look().Run!.Observations.Count);
    }

    Exhibit Look()
    {
        var folder = CaseFolder.Read(root);
        return Exhibits.Read(folder, CaseReader.Read(folder.Documents, folder.Findings).Case, null, Cache)["E1"];
    }

    static string Written(Run of) => JsonSerializer.Serialize(of, new JsonSerializerOptions { NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals });

    public void Dispose() => Directory.Delete(root, recursive: true);
}
