using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Warrant.Core;

namespace Warrant.Evidence.Tests;

/// <summary>Logs that are sound JSON and of a wrong shape: anywhere in them stands another value, or nothing, or the same twice. Reading answers, twice the same.</summary>
public class StructureTests
{
    [Fact] public void Inspect_files() => Never(Logs.File(Logs.Sample("1", 1, "\"C\""), Logs.Sample("\"b\"", 2, "[1, 0]")), bytes => Logs.Read(bytes));

    [Fact]
    public void Members_of_archives() => Never(Logs.Sample("1", 1, "0.5"), bytes => Logs.Read(Logs.Archive(Encoding.UTF8.GetString(bytes)).Build()));

    [Fact]
    public void Headers_of_archives() => Never(Logs.Header, bytes => Logs.Read(new ZipMaker().Add("samples/1.json", Logs.Sample("1", 1, "1")).Add("header.json", Encoding.UTF8.GetString(bytes)).Build()));

    [Fact] public void Every_eval_runs() => Never(OtherLogs.Every, Read);
    [Fact] public void Harness_results() => Never(OtherLogs.Harness, Read);
    [Fact] public void Garak_attempts() => Never(OtherLogs.Attempt("x", 2, 2, """{"d.A": [0.5, 1]}"""), bytes => OtherLogs.Read(OtherLogs.Garak(Encoding.UTF8.GetString(bytes))));

    [Fact]
    public void Every_eval_samples() => Never(OtherLogs.EverySample("1", "1.0"), bytes => OtherLogs.Read(OtherLogs.Every, new() { Samples = [OtherLogs.Part("s.jsonl", Encoding.UTF8.GetString(bytes) + "\n")] }));

    [Fact]
    public void Harness_samples() => Never(OtherLogs.Document(0, "acc", "1.0"), bytes => OtherLogs.Read(OtherLogs.Harness, new() { Samples = [OtherLogs.Part("samples_a_1.jsonl", Encoding.UTF8.GetString(bytes) + "\n")] }));

    static LogReading Read(byte[] bytes) => LogReader.Read(new MemoryStream(bytes), "x", LogSetting.None);

    // What stands where it should not: every kind, large, small, deep, and words that readers know.
    static readonly Gen<JsonNode?> leaf = Gen.OneOf(
        Gen.Constant((JsonNode?)null),
        Gen.Elements(true, false).Select(b => (JsonNode?)JsonValue.Create(b)),
        Gen.Elements(0, 1, -1, 7.67, 1e300, -0.0, 4e9).Select(n => (JsonNode?)JsonValue.Create(n)),
        Gen.Elements("", "C", "I", "success", "error", "2026-09-12", "NaN", "\u202e", "\0", "sha256:00", new string('x', 3_000)).Select(t => (JsonNode?)JsonValue.Create(t)));

    static Gen<JsonNode?> Value(int depth) => depth == 0 ? leaf : Gen.OneOf(
        leaf,
        Value(depth - 1).ListOf(3).Select(items => (JsonNode?)new JsonArray([.. items.Select(i => i?.DeepClone())])),
        Value(depth - 1).ListOf(2).Select(items => (JsonNode?)new JsonObject(items.Select((item, i) => KeyValuePair.Create(i == 0 ? "value" : "scores", item?.DeepClone())))));

    static void Never(string log, Func<byte[], LogReading> read)
    {
        var runs = 0;
        var places = Places(JsonNode.Parse(log)!).Count;
        var change = from at in Gen.Choose(0, places - 1) from how in Gen.Choose(0, 3) from value in Value(3) select (at, how, value);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(0x57c7, 0x5), Prop.ForAll(Gen.Choose(1, 3).SelectMany(n => change.ListOf(n)).ToArbitrary(), changes =>
        {
            var root = JsonNode.Parse(log)!;
            foreach (var (at, how, value) in changes) Put(Places(root), at, how, value);
            var bytes = Encoding.UTF8.GetBytes(root.ToJsonString());
            var (first, second) = (read(bytes), read(bytes));
            Assert.True(first.Run is null != first.Problem is null);
            Assert.Equal(first.Problem, second.Problem);
            if (first.Run is not { } run) return;
            runs++;
            // What is measured of it answers too: a number with its method, or why there is none.
            var measured = Measuring.Measure(run, new MeasureSpec(null, MeasureKind.Mean, 1, null), null, MissingPolicy.None);
            Assert.True(measured.Problem is not null || measured.Lower <= measured.Upper, root.ToJsonString());
        }));
        Assert.True(runs > 15, $"only {runs} could be read, so the changes say little");
    }

    static void Put(List<(JsonNode Holder, object Key)> places, int at, int how, JsonNode? value)
    {
        if (places.Count == 0) return;
        var (holder, key) = places[at % places.Count];
        switch (holder, key)
        {
            case (JsonObject map, string name) when how == 0: map.Remove(name); break;
            case (JsonObject map, string name) when how == 1: map[name + " again"] = map[name]?.DeepClone(); break;
            case (JsonObject map, string name): map[name] = value?.DeepClone(); break;
            case (JsonArray list, int i) when how == 0: list.RemoveAt(i); break;
            case (JsonArray list, int i) when how == 1: list.Add(list[i]?.DeepClone()); break;
            case (JsonArray list, int i): list[i] = value?.DeepClone(); break;
        }
    }

    /// <summary>Every place of a document that something stands in, in its order.</summary>
    static List<(JsonNode, object)> Places(JsonNode root)
    {
        var (places, todo) = (new List<(JsonNode, object)>(), new Queue<JsonNode>([root]));
        while (todo.TryDequeue(out var node))
            switch (node)
            {
                case JsonObject map:
                    foreach (var (name, below) in map)
                    {
                        places.Add((map, name));
                        if (below is not null) todo.Enqueue(below);
                    }
                    break;
                case JsonArray list:
                    for (var i = 0; i < list.Count; i++)
                    {
                        places.Add((list, i));
                        if (list[i] is { } below) todo.Enqueue(below);
                    }
                    break;
            }
        return places;
    }
}
