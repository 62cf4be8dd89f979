using System.Security.Cryptography;
using System.Text;
using Warrant.Core;

namespace Warrant.Evidence.Tests;

/// <summary>Small logs of other tools, made here, and the one way in which the tests read them.</summary>
static class OtherLogs
{
    public const string Every = """
        {"schema_version": "0.3.0", "evaluation_id": "src/m/1", "evaluation_timestamp": "1789171200", "model_info": {"name": "m", "id": "lab/m"},
         "evaluation_results": [{"evaluation_result_id": "r1", "evaluation_name": "arith", "metric_config": {"metric_id": "accuracy", "llm_scoring": {"judges": [{"model_info": {"id": "lab/judge"}}]}},
           "score_details": {"score": 0.5, "uncertainty": {"num_samples": 2}}}],
         "detailed_evaluation_results": {"format": "jsonl", "file_path": "data/x/run_samples.jsonl", "hash_algorithm": "sha256", "checksum": "00", "total_rows": 2}}
        """;

    public static string EverySample(string id, string score, string run = "src/m/1", string more = "") =>
        $$"""{"schema_version": "0.3.0", "evaluation_id": "{{run}}", "model_id": "lab/m", "evaluation_name": "arith", "evaluation_result_id": "r1", "sample_id": "{{id}}", "input": {"raw": "2 + 2"}, "evaluation": {"score": {{score}}, "is_correct": true}{{more}}}""" + "\n";

    public const string Harness = """
        {"results": {"a": {"alias": "a", "acc,none": 0.5, "acc_stderr,none": 0.1, "em,strict": 0.0}, "b_c": {"alias": "b", "acc,none": 1.0}, "group": {"acc,none": 0.75}},
         "configs": {"a": {"task": "a"}, "b_c": {"task": "b_c"}}, "n-samples": {"a": {"original": 9, "effective": 2}, "b_c": {"original": 5, "effective": 1}},
         "config": {"model": "hf", "limit": 2}, "git_hash": "abc123", "date": 1789171200.5, "model_name": "lab/m", "task_hashes": {"a": "00"}}
        """;

    public static string Document(int id, string metric, string value, string filter = "none") =>
        $$"""{"doc_id": {{id}}, "doc": {"acc": 1}, "target": "4", "resps": [["4"]], "filter": "{{filter}}", "metrics": ["{{metric}}"], "doc_hash": "d{{id}}", "prompt_hash": "p", "target_hash": "t", "{{metric}}": {{value}}}""" + "\n";

    public static string Garak(params string[] entries) =>
        """{"entry_type": "start_run setup", "plugins.target_name": "m", "run.eval_threshold": 0.5, "transient.starttime_iso": "2026-09-12T10:07:46.514167"}""" + "\n" + string.Concat(entries.Select(e => e + "\n"))
        + """{"entry_type": "completion", "end_time": "x"}""" + "\n";

    public static string Attempt(string id, int status, int replies, string results) =>
        $$"""{"entry_type": "attempt", "uuid": "{{id}}", "seq": 0, "status": {{status}}, "probe_classname": "dan.Dan", "outputs": [{{string.Join(", ", Enumerable.Repeat("{\"text\": \"x\"}", replies))}}], "detector_results": {{results}}}""";

    public const string JUnit = """
        <?xml version="1.0"?>
        <testsuites tests="5"><testsuite name="gate" tests="4" timestamp="2026-09-12T10:00:00">
          <properties><property name="a" value="b"/></properties>
          <testcase classname="net" name="closed"/><testcase classname="net" name="open"><failure message="port 22">trace</failure></testcase>
          <testcase classname="net" name="odd"><error message="boom"/></testcase><testcase classname="net" name="later"><skipped/></testcase>
        </testsuite></testsuites>
        """;

    public static LogPart Part(string name, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new(name, "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)), new MemoryStream(bytes));
    }

    public static LogReading Read(string text, LogSetting? setting = null) => LogReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "x", setting ?? LogSetting.None);

    public static Run Run(string text, params LogPart[] parts) => Run(text, new LogSetting { Samples = parts });

    public static Run Run(string text, LogSetting setting)
    {
        var reading = Read(text, setting);
        Assert.Null(reading.Problem);
        return reading.Run!;
    }

    public static Run Table(string text, Columns columns) => Run(text, new LogSetting { Columns = columns });

    public static string Problem(string text, LogSetting? setting = null)
    {
        var reading = Read(text, setting);
        Assert.Null(reading.Run);
        return reading.Problem!["`x`: ".Length..];
    }

    public static double?[] Values(Run run, string scorer) => [.. run.Observations.Select(row => row.Scores.GetValueOrDefault(scorer).AsNumber)];
}
