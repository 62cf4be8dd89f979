using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Warrant.Server;

/// <summary>What happens to every request, and which address leads where.</summary>
static class Pipeline
{
    public static void Add(WebApplication app, Workspace workspace, Meters meters, ServerOptions options)
    {
        app.Use(next => context => Measured(context, next, meters, options));
        app.Use(next => context => LoopbackOnly.Refusal(context.Request) is { } refusal ? Refuse(context, refusal) : next(context));
        app.UseRouting();
        Get(app, "/", context => context.Send(ListPage.Render(workspace)));
        Case(app, workspace, "/cases/{id}/{**path}", CasePages.Send);
        Case(app, workspace, "/cases/{id}/map/{element}", CasePages.SendMap);
        Case(app, workspace, "/cases/{id}/part/{element}", CasePages.SendPart);
        Get(app, "/assets/{name}", context => ServedAssets.Find((string)context.GetRouteValue("name")!) is { } asset ? context.Send(asset) : Messages.SendMissing(context, null));
        Get(app, "/api/cases", context => context.Send(Page.Of(ApiPages.List(workspace), Page.Json)));
        Case(app, workspace, "/api/cases/{id}", ApiPages.Send);
        Get(app, "/events", context => EventStream.Send(context, workspace, null, () => workspace.State, app.Lifetime.ApplicationStopping));
        Case(app, workspace, "/events/{id}", (context, served) => EventStream.Send(context, workspace, served, () => served.State, app.Lifetime.ApplicationStopping));
        Get(app, "/health", context => context.Send(Page.Of(ApiPages.Health(workspace), Page.Json)));
        Get(app, "/metrics", context => context.Send(Page.Of(meters.Text(), "text/plain; version=0.0.4; charset=utf-8")));
        Get(app, "/{**path}", context => Messages.SendMissing(context, null));
    }

    static void Case(WebApplication app, Workspace workspace, string route, Func<HttpContext, ServedCase, Task> answer) => Get(app, route, context =>
        workspace[(string)context.GetRouteValue("id")!] is { } served ? answer(context, served) : Messages.SendMissing(context, null));

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
}
