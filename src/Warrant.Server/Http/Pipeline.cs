using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Warrant.Core;

namespace Warrant.Server;

/// <summary>What happens to every request, and which address leads where.</summary>
static class Pipeline
{
    public static void Add(WebApplication app, Workspace workspace, Meters meters, ServerOptions options)
    {
        app.Use(next => context => Measured(context, next, meters, options));
        app.Use(next => context => LoopbackOnly.Refusal(context.Request) is { } refusal ? Refuse(context, refusal) : next(context));
        app.UseRouting();
        Get(app, "/health", context => context.Send(Page.Of(Health(workspace), Page.Json)));
        Get(app, "/metrics", context => context.Send(Page.Of(meters.Text(), "text/plain; version=0.0.4; charset=utf-8")));
        Get(app, "/api/cases", context => context.Send(Page.Of(ApiPages.List(workspace), Page.Json)));
        Get(app, "/api/cases/{id}", context => Find(context, workspace) is { } served ? Json(context, served) : context.SendText(StatusCodes.Status404NotFound, "There is no such case."));
        Get(app, "/events", context => EventStream.Send(context, workspace, null, () => workspace.State, app.Lifetime.ApplicationStopping));
        Get(app, "/events/{id}", context => Find(context, workspace) is { } served
            ? EventStream.Send(context, workspace, served, () => served.State, app.Lifetime.ApplicationStopping) : context.SendText(StatusCodes.Status404NotFound, "There is no such case."));
        app.MapFallback("{**path}", context => context.SendText(StatusCodes.Status404NotFound, "There is no such page."));
    }

    static void Get(WebApplication app, string route, RequestDelegate answer) => app.MapMethods(route, [HttpMethods.Get, HttpMethods.Head], answer);

    static async Task Measured(HttpContext context, RequestDelegate next, Meters meters, ServerOptions options)
    {
        SafeHeaders.Set(context.Response);
        var began = options.Clock.GetTimestamp();
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has gone.
        }
        catch (Exception fault)
        {
            // One page that cannot be made must not end the others; that it could not is said, here and there.
            options.Complain(fault.ToString());
            if (context.Response.HasStarted) throw;
            await context.SendText(StatusCodes.Status500InternalServerError, $"Internal fault ({fault.GetType().Name}); the server's output says where.");
        }
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "refused";
        if (!route.StartsWith("/events", StringComparison.Ordinal)) meters.Requested(route, context.Response.StatusCode, options.Clock.GetElapsedTime(began));
    }

    static Task Refuse(HttpContext context, (int Status, string Why) refusal)
    {
        if (refusal.Status == StatusCodes.Status405MethodNotAllowed) context.Response.Headers.Allow = "GET, HEAD";
        return context.SendText(refusal.Status, refusal.Why);
    }

    static ServedCase? Find(HttpContext context, Workspace workspace) => workspace[(string)context.GetRouteValue("id")!];

    // A program takes what it gets for the answer, so nothing is given that may be the answer to yesterday's files.
    static async Task Json(HttpContext context, ServedCase served)
    {
        if (CaseWords.Answer(served) is CaseWords.Reading)
        {
            context.Response.Headers.RetryAfter = "1";
            await context.Send(Page.Of(ApiPages.NoAnswer, Page.Json), StatusCodes.Status503ServiceUnavailable);
            return;
        }
        var reading = served.Latest!;
        var page = await reading.Pages.Get("api", () => Task.FromResult<Page?>(Page.Of((reading.Loaded is { } loaded ? AssessmentJson.Of(loaded.Assessment) : ApiPages.NoAnswer) + "\n", Page.Json)));
        await context.Send(page!);
    }

    static string Health(Workspace workspace) => FormattableString.Invariant($$"""{"status":"ok","cases":{{workspace.Cases.Count}},"unreadable":{{workspace.Cases.Count(c => CaseWords.Answer(c) == CaseWords.Unreadable)}}}""") + "\n";
}
