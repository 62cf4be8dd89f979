using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Warrant.Core;

namespace Warrant.Server;

/// <summary>The cases for programs.</summary>
static class ApiPages
{
    /// <summary>Every case with its answer, a line of JSON each.</summary>
    public static string List(Workspace workspace) => Write(json =>
    {
        json.WriteStartArray();
        foreach (var served in workspace.Cases) Entry(json, served);
        json.WriteEndArray();
    });

    // A program takes what it gets for the answer, so nothing is given that may be the answer to yesterday's files.
    public static async Task Send(HttpContext context, ServedCase served)
    {
        if (served.Latest is not { } reading || served.Outdated)
        {
            context.Response.Headers.RetryAfter = "1";
            await context.Send(Page.Of(AssessmentJson.NoAnswer + "\n", Page.Json), StatusCodes.Status503ServiceUnavailable);
            return;
        }
        var page = reading.Pages.Get("api", () => Page.Of((reading.Loaded is { } loaded ? AssessmentJson.Of(loaded.Assessment) : AssessmentJson.NoAnswer) + "\n", Page.Json));
        await context.Send(page!);
    }

    public static string Health(Workspace workspace) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("status", "ok");
        json.WriteNumber("cases", workspace.Cases.Count);
        json.WriteNumber("unreadable", workspace.Cases.Count(c => CaseWords.Answer(c) == CaseWords.Unreadable));
        json.WriteEndObject();
    });

    static void Entry(Utf8JsonWriter json, ServedCase served)
    {
        var word = CaseWords.Answer(served);
        var assessment = word is "yes" or "no" ? served.Latest?.Assessment : null;
        json.WriteStartObject();
        json.WriteString("id", served.Id);
        json.WriteString("state", assessment is null ? word : "current");
        json.WriteString("case", Sound(assessment?.Case.Id?.Value));
        json.WriteString("title", Sound(assessment?.Case.Title?.Value));
        json.WriteString("answer", assessment is null ? null : word);
        json.WriteString("verdict", assessment is null ? null : AnswerText.Verdict(assessment));
        json.WriteString("freshness", assessment is null ? null : assessment.Stale ? "stale" : "current");
        json.WriteString("asOf", Day(assessment?.AsOf));
        json.WriteString("yesUntil", Day(assessment?.Forecast?.YesUntil));
        json.WriteString("problem", served.Latest?.Problem);
        json.WriteEndObject();
    }

    // Half a surrogate pair, which a YAML escape can make, is no text that JSON can hold.
    static string? Sound(string? text) => text is null ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    static string Write(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes)) write(json);
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }
}
