using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Warrant.Server;

/// <summary>What the server did since it started, and how the cases stand, in the text format of Prometheus.</summary>
public sealed class Meters(Workspace workspace)
{
    // Seconds; the last one is what a person notices.
    static readonly double[] limits = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1];

    readonly ConcurrentDictionary<(string Route, int Status), long> requests = new();
    readonly ConcurrentDictionary<string, (long Count, double Seconds)> readings = new();
    readonly long[] within = new long[limits.Length + 1];
    readonly Lock gate = new();
    double seconds;

    /// <param name="route">The pattern, not the address: those are endless.</param>
    public void Requested(string route, int status, TimeSpan took)
    {
        requests.AddOrUpdate((route, status), 1, (_, n) => n + 1);
        lock (gate)
        {
            seconds += took.TotalSeconds;
            within[Array.FindIndex(limits, limit => took.TotalSeconds <= limit) is >= 0 and var at ? at : limits.Length]++;
        }
    }

    /// <param name="id">Of the case.</param>
    public void Read(string id, TimeSpan took) => readings.AddOrUpdate(id, (1, took.TotalSeconds), (_, r) => (r.Count + 1, r.Seconds + took.TotalSeconds));

    public string Text()
    {
        var text = new StringBuilder();
        Head(text, "warrant_cases", "gauge", "Cases by what they answer now");
        foreach (var word in CaseWords.All) Line(text, "warrant_cases", $"answer=\"{word}\"", workspace.Cases.Count(c => CaseWords.Answer(c) == word));
        Head(text, "warrant_cases_outdated", "gauge", "Cases that changed since they were read");
        Line(text, "warrant_cases_outdated", "", workspace.Cases.Count(c => c.Outdated));
        Head(text, "warrant_reads_total", "counter", "How often each case was read");
        foreach (var (id, read) in readings.OrderBy(r => r.Key, StringComparer.Ordinal)) Line(text, "warrant_reads_total", $"case=\"{id}\"", read.Count);
        Head(text, "warrant_read_seconds_total", "counter", "What that took");
        foreach (var (id, read) in readings.OrderBy(r => r.Key, StringComparer.Ordinal)) Line(text, "warrant_read_seconds_total", $"case=\"{id}\"", read.Seconds);
        Head(text, "warrant_requests_total", "counter", "Requests by route and status");
        foreach (var ((route, status), count) in requests.OrderBy(r => r.Key.Route, StringComparer.Ordinal).ThenBy(r => r.Key.Status))
            Line(text, "warrant_requests_total", string.Create(CultureInfo.InvariantCulture, $"route=\"{route}\",status=\"{status}\""), count);
        Durations(text);
        return text.ToString();
    }

    void Durations(StringBuilder text)
    {
        Head(text, "warrant_request_seconds", "histogram", "How long requests took, streams of events left out");
        lock (gate)
        {
            long sum = 0;
            for (var i = 0; i <= limits.Length; i++)
            {
                sum += within[i];
                Line(text, "warrant_request_seconds_bucket", i == limits.Length ? "le=\"+Inf\"" : string.Create(CultureInfo.InvariantCulture, $"le=\"{limits[i]}\""), sum);
            }
            Line(text, "warrant_request_seconds_sum", "", seconds);
            Line(text, "warrant_request_seconds_count", "", sum);
        }
    }

    static void Head(StringBuilder text, string name, string type, string help) => text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} {type}\n");

    static void Line(StringBuilder text, string name, string labels, double value) =>
        text.Append(name).Append(labels.Length == 0 ? "" : $"{{{labels}}}").Append(' ').Append(value.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
