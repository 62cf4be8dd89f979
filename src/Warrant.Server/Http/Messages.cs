using Microsoft.AspNetCore.Http;
using Warrant.Core;
using Warrant.Views;

namespace Warrant.Server;

/// <summary>What is said where there is nothing else to show.</summary>
static class Messages
{
    /// <summary>The case has no pages now: it is being read for the first time, or nothing of it can be read.</summary>
    public static Task Send(HttpContext context, ServedCase served, CaseReading? reading)
    {
        if (reading is null)
        {
            // Without script the browser asks again by itself.
            context.Response.Headers["Refresh"] = "1";
            return Send(context, StatusCodes.Status503ServiceUnavailable, served, $"{served.Id} is being read", ["This page shows it as soon as that is done. Large logs take a while the first time."], []);
        }
        var findings = reading.Loaded is { } loaded ? loaded.Assessment.Findings.Take(100).Select(f => FindingText.Of(f, loaded.Assessment.Case.Sources)).ToList() : [];
        return Send(context, StatusCodes.Status503ServiceUnavailable, served, $"There is no answer for {served.Id}",
            [$"It cannot be said whether the case holds: {reading.Problem ?? "nothing of a case could be read in its folder"}.", "As soon as it can be read again, it is shown here."], findings);
    }

    public static Task SendMissing(HttpContext context, ServedCase? served) => Send(context, StatusCodes.Status404NotFound, served, "There is no such page",
        [served is null ? "There is no case of that name here." : "The case has no page of that name, or no longer has."], []);

    static async Task Send(HttpContext context, int status, ServedCase? served, string title, IReadOnlyList<string> lines, IReadOnlyList<string> findings) =>
        await context.Send(Page.Of(ServedSite.Message(title, lines, findings, Frames.OfMessage(served)), Page.Html), status);
}
