using System.Text;
using Warrant.Core;

namespace Warrant.Evidence.Tests;

/// <summary>Small logs, and the one way in which the tests reach the reader.</summary>
static class Logs
{
    public const string Plan =
        """{"task": "capture", "model": "lab/model-1", "created": "2026-09-12T23:30:00-05:00", "dataset": {"name": "d", "samples": 3, "sample_ids": [1, "b", 3]}, "config": {"epochs": 2}}""";

    public const string Header =
        $$"""{"version": 2, "status": "success", "eval": {{Plan}}, "results": {"total_samples": 6, "completed_samples": 5, "scores": [{"name": "includes", "scorer": "includes", "metrics": {} }] } }""";

    public static string Sample(string id, int epoch, string score) =>
        $$"""{"id": {{id}}, "epoch": {{epoch}}, "messages": [{"role": "user", "content": "a \"quote\", a brace } and \\"}], "output": {"choices": [{"stop_reason": "stop"}]}, "scores": {"includes": {"value": {{score}} } } }""";

    /// <summary>An archive with the usual header and these samples.</summary>
    public static ZipMaker Archive(params string[] samples)
    {
        var zip = new ZipMaker().Add("_journal/start.json", $$"""{"version": 2, "eval": {{Plan}}}""");
        for (var i = 0; i < samples.Length; i++) zip.Add($"samples/{i}.json", samples[i]);
        return zip.Add("header.json", Header);
    }

    public static string File(params string[] samples) => $$"""{{Header[..^1]}}, "samples": [{{string.Join(", ", samples)}}]}""";

    public static LogReading Read(byte[] bytes) => LogReader.Read(new MemoryStream(bytes), "x.eval");

    public static Run Run(ZipMaker zip) => Run(zip.Build());
    public static Run Run(string text) => Run(Encoding.UTF8.GetBytes(text));

    static Run Run(byte[] bytes)
    {
        var reading = Read(bytes);
        Assert.Null(reading.Problem);
        return Assert.IsType<Run>(reading.Run);
    }

    public static string Problem(ZipMaker zip) => Problem(zip.Build());
    public static string Problem(string text) => Problem(Encoding.UTF8.GetBytes(text));

    /// <summary>The problem without the log's name before it.</summary>
    public static string Problem(byte[] bytes)
    {
        var reading = Read(bytes);
        Assert.Null(reading.Run);
        Assert.NotNull(reading.Problem);
        Assert.StartsWith("`x.eval`: ", reading.Problem, StringComparison.Ordinal);
        Assert.False(reading.Problem.EndsWith('.'));
        return reading.Problem["`x.eval`: ".Length..];
    }
}
