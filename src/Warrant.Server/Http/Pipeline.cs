using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Warrant.Server;

/// <summary>What happens to every request, and which address leads where.</summary>
static class Pipeline
{
    public static void Add(WebApplication app, Workspace workspace, Meters meters, ServerOptions options)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        // The first that takes the address.
        Route[] routes =
        [
            new("/", context => context.Send(ListPage.Render(workspace))),
            Case(workspace, "/cases/{id}/map/{element}", CasePages.SendMap),
            Case(workspace, "/cases/{id}/part/{element}", CasePages.SendPart),
            Case(workspace, "/cases/{id}/{**path}", CasePages.Send),
            new("/assets/{name}", context => ServedAssets.Find((string)context.GetRouteValue("name")!) is { } asset ? context.Send(asset) : Messages.SendMissing(context, null)),
            new("/api/cases", context => context.Send(Page.Of(ApiPages.List(workspace), Page.Json))),
            Case(workspace, "/api/cases/{id}", ApiPages.Send),
            new("/events", context => EventStream.Send(context, workspace, null, () => workspace.State, stopping)),
            Case(workspace, "/events/{id}", (context, served) => EventStream.Send(context, workspace, served, () => served.State, stopping)),
            new("/health", context => context.Send(Page.Of(ApiPages.Health(workspace), Page.Json))),
            new("/metrics", context => context.Send(Page.Of(meters.Text(), "text/plain; version=0.0.4; charset=utf-8"))),
            new("/{**path}", context => Messages.SendMissing(context, null)),
        ];
        app.Run(context => Measured(context, routes, meters, options));
    }

    static Route Case(Workspace workspace, string pattern, Func<HttpContext, ServedCase, Task> answer) => new(pattern, context =>
        workspace[(string)context.GetRouteValue("id")!] is { } served ? answer(context, served) : Messages.SendMissing(context, null));

    static async Task Measured(HttpContext context, Route[] routes, Meters meters, ServerOptions options)
    {
        SafeHeaders.Set(context.Response);
        var began = options.Clock.GetTimestamp();
        var refusal = LoopbackOnly.Refusal(context.Request);
        var route = refusal is null ? routes.First(r => r.Takes(context.Request)) : null;
        try
        {
            await (refusal is { } refused ? Refuse(context, refused) : route!.Answer(context));
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
        var pattern = route?.Pattern ?? "refused";
        if (!pattern.StartsWith("/events", StringComparison.Ordinal)) meters.Requested(pattern, context.Response.StatusCode, options.Clock.GetElapsedTime(began));
    }

    static Task Refuse(HttpContext context, (int Status, string Why) refusal)
    {
        if (refusal.Status == StatusCodes.Status405MethodNotAllowed) context.Response.Headers.Allow = "GET, HEAD";
        return context.SendText(refusal.Status, refusal.Why);
    }
}
