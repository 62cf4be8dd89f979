using System.Text;
using Warrant.Core;

namespace Warrant.Evidence.Tests;

/// <summary>The mutations of <see cref="MutationTests"/> on the logs of other tools, and on the samples beside them.</summary>
public class OtherMutationTests
{
    static readonly Columns columns = new("id", "caught", "suite", "try", "day");

    [Fact] public void Every_eval_runs_never_throw() => Never(OtherLogs.Every, new());
    [Fact] public void Every_eval_samples_never_throw() => NeverBeside(OtherLogs.Every, "s.jsonl", OtherLogs.EverySample("1", "1.0") + OtherLogs.EverySample("2", "\"C\""));
    [Fact] public void Harness_results_never_throw() => Never(OtherLogs.Harness, new());
    [Fact] public void Harness_samples_never_throw() => NeverBeside(OtherLogs.Harness, "samples_a_1.jsonl", OtherLogs.Document(0, "acc", "1.0") + OtherLogs.Document(1, "acc", "NaN"));
    [Fact] public void Garak_reports_never_throw() => Never(OtherLogs.Garak(OtherLogs.Attempt("x", 1, 2, "{}"), OtherLogs.Attempt("x", 2, 2, """{"d.A": [0.5, null]}"""), """{"entry_type": "eval", "probe": "dan.Dan", "detector": "d.A", "passed": 1, "total": 2}"""), new());
    [Fact] public void JUnit_never_throws() => Never(OtherLogs.JUnit, new());
    [Fact] public void Csv_never_throws() => Never("day,suite,id,try,note,caught\r\n2026-09-13,s,a,1,\"x, \"\"y\"\"\r\nz\",1\r\n2026-09-12,t,\u00fc,2,,0\r\n", new() { Columns = columns });
    [Fact] public void Json_tables_never_throw() => Never("{\"id\": 7, \"caught\": true, \"suite\": \"s\", \"try\": 1, \"day\": \"2026-09-13\"}\n{\"id\": \"b\", \"caught\": null, \"suite\": \"s\", \"try\": 2}", new() { Columns = columns });

    static void Never(string log, LogSetting setting) => MutationTests.Never(Encoding.UTF8.GetBytes(log), bytes => LogReader.Read(new MemoryStream(bytes), "x", setting), 1_500);

    static void NeverBeside(string log, string name, string samples) => MutationTests.Never(Encoding.UTF8.GetBytes(samples),
        bytes => OtherLogs.Read(log, new() { Samples = [new(name, "sha256:00", new MemoryStream(bytes))] }), 1_500);
}
