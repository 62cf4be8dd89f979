using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Warrant.Core;
using Warrant.Views;

namespace Warrant.Server;

/// <summary>The pages of one case, each rendered once for a reading.</summary>
static class CasePages
{
    /// <summary>A page of the report by its path, `index.html` for none.</summary>
    public static async Task Send(HttpContext context, ServedCase served)
    {
        if (context.GetRouteValue("path") is not string { Length: > 0 } path)
        {
            // Links are relative, so the address of a case ends as that of a folder.
            if (!context.Request.Path.Value!.EndsWith('/'))
            {
                context.Response.Redirect($"/cases/{served.Id}/");
                return;
            }
            path = "index.html";
        }
        // The page of the report with the map is the same picture, but stands still.
        if (path == "map.html" && served.Latest?.View?.Assessment.Case.TopClaim is { } top)
        {
            context.Response.Redirect($"/cases/{served.Id}/map/{Uri.EscapeDataString(top.Id)}");
            return;
        }
        await Answer(context, served, path, (view, frame) => Render(view, path, frame));
    }

    /// <summary>A page with the map from an element downwards.</summary>
    public static Task SendMap(HttpContext context, ServedCase served) =>
        Answer(context, served, $"map {Key(context)}", (view, frame) => Choice(context, view) is { } choice ? Page.Of(ServedSite.Map(view, choice, frame), Page.Html) : null);

    /// <summary>What goes into an open map instead of what it shows.</summary>
    public static async Task SendPart(HttpContext context, ServedCase served)
    {
        var view = served.Latest?.View;
        var page = view is null ? null : served.Latest!.Pages.Get($"part {Key(context)}", () =>
            Choice(context, view) is { } choice ? Page.Of(ServedSite.MapPart(view, choice), Page.Html) : null);
        await (page is null ? context.SendText(StatusCodes.Status404NotFound, "There is no such map.") : context.Send(page));
    }

    static async Task Answer(HttpContext context, ServedCase served, string key, Func<CaseView, PageFrame, Page?> make)
    {
        // One look at each, so that a page is of one reading whatever happens meanwhile; what it says of its age is never too good.
        var reading = served.Latest;
        var outdated = served.Outdated;
        if (reading?.View is not { } view)
        {
            await Messages.Send(context, served, reading);
            return;
        }
        var page = reading.Pages.Get(outdated ? key + " +" : key, () => make(view, Frames.OfCase(served, reading, outdated)));
        await (page is null ? Messages.SendMissing(context, served) : context.Send(page));
    }

    static Page? Render(CaseView view, string path, PageFrame frame)
    {
        if (ReportSite.Render(view, path, frame) is { } text) return Page.Of(text, Page.Html);
        return ReportSite.Assets(view).FirstOrDefault(asset => asset.Path == path) is { } found ? Page.Of(found.Bytes, ServedAssets.TypeOf(path)) : null;
    }

    static string Key(HttpContext context) => $"{Depth(context)} {Notation(context)} {context.GetRouteValue("element")}";

    static MapChoice? Choice(HttpContext context, CaseView view) =>
        ArgumentMap.RootOf(view.Assessment, Uri.UnescapeDataString((string)context.GetRouteValue("element")!)) is { } root ? new(root, Depth(context), Notation(context)) : null;

    static int Depth(HttpContext context) => int.TryParse(context.Request.Query["depth"], out var depth) ? Math.Clamp(depth, 0, MapChoice.Deepest) : MapChoice.Usual;

    static Notation Notation(HttpContext context) => context.Request.Query["notation"] == "cae" ? Core.Notation.Cae : Core.Notation.Gsn;
}
