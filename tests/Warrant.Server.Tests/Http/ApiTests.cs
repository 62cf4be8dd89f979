using System.Net;
using System.Text.Json;
using Warrant.Core;

namespace Warrant.Server.Tests;

/// <summary>The cases for programs: the JSON of check, and no answer rather than an old one.</summary>
public sealed class ApiTests
{
    [Fact]
    public async Task A_case_is_the_JSON_of_check()
    {
        await using var served = await ServedFolder.Start();
        var loaded = CaseLoader.Read(served.Folder, YesCase.Day);
        Assert.Equal(AssessmentJson.Of(loaded.Assessment) + "\n", await served.Client.GetStringAsync("/api/cases/yes-case"));
    }

    [Fact]
    public async Task The_list_has_every_case_with_answer_freshness_and_forecast()
    {
        var empty = Directory.CreateTempSubdirectory("warrant-empty-");
        await using var served = await ServedFolder.Start(YesCase.Files(), empty.FullName);
        empty.Delete();
        await served.Server.Workspace.Reread();
        var list = JsonDocument.Parse(await served.Client.GetStringAsync("/api/cases")).RootElement;
        var (yes, gone) = (list[0], list[1]);
        Assert.Equal(("yes-case", "current", "yes", "supported", "current", "2026-11-20"),
            (Text(yes, "id"), Text(yes, "state"), Text(yes, "answer"), Text(yes, "verdict"), Text(yes, "freshness"), Text(yes, "asOf")));
        Assert.Equal("2026-12-10", Text(yes, "yesUntil"));
        Assert.Equal(("unreadable", null, "the folder is not there any more"), (Text(gone, "state"), Text(gone, "answer"), Text(gone, "problem")));

        static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
    }

    [Fact]
    public async Task While_files_have_changed_there_is_no_answer()
    {
        await using var served = await ServedFolder.Start();
        served.Case.NoteChange();
        var answer = await served.Client.GetAsync("/api/cases/yes-case");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), answer.Headers.RetryAfter!.Delta);
        Assert.Equal("""{"answer":null,"findings":[]}""", (await answer.Content.ReadAsStringAsync()).Trim());
        Assert.DoesNotContain("\"yes\"", await served.Client.GetStringAsync("/api/cases"));

        await served.Case.Reread();
        Assert.Contains("\"answer\": \"yes\"", await served.Client.GetStringAsync("/api/cases/yes-case"));
    }

    [Fact]
    public async Task Metrics_count_cases_readings_and_requests()
    {
        await using var served = await ServedFolder.Start();
        await served.Page("/cases/yes-case/");
        await served.Page("/cases/yes-case/e/C1.html");
        await served.Page("/nowhere");
        served.Case.NoteChange();
        await served.Case.Reread();
        var text = await served.Client.GetStringAsync("/metrics");
        Assert.Contains("\nwarrant_cases{answer=\"yes\"} 1\n", text);
        Assert.Contains("\nwarrant_requests_total{route=\"/cases/{id}/{**path}\",status=\"200\"} 2\n", text);
        Assert.Contains("\nwarrant_requests_total{route=\"/{**path}\",status=\"404\"} 1\n", text);
        Assert.Contains("\nwarrant_request_seconds_bucket{le=\"+Inf\"} 3\n", text);
        Assert.Matches(@"\nwarrant_reads_total\{case=""yes-case""\} [2-9]\n", text);
        Assert.All(text.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches("""^(# (HELP|TYPE) .+|[a-z_]+(\{([a-z]+="[^"]*",?)+\})? [0-9.E+-]+)$""", line));
    }

    [Fact]
    public async Task Health_says_how_many_cannot_be_read()
    {
        await using var served = await ServedFolder.Start(new() { ["other.txt"] = "no case" });
        Assert.Equal("""{"status":"ok","cases":1,"unreadable":1}""", (await served.Client.GetStringAsync("/health")).Trim());
    }
}
