using Microsoft.AspNetCore.Http;

namespace Warrant.Server;

/// <summary>Sends what is ready.</summary>
static class Sending
{
    /// <summary>The page, or that it is still the one that the browser has.</summary>
    public static Task Send(this HttpContext context, Page page, int status = StatusCodes.Status200OK)
    {
        var response = context.Response;
        if (status == StatusCodes.Status200OK)
        {
            response.Headers.ETag = page.Tag;
            if (context.Request.Headers.IfNoneMatch.Any(tags => tags is not null && tags.Split(',').Any(tag => tag.Trim() == page.Tag)))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
        }
        response.StatusCode = status;
        response.ContentType = page.Type;
        response.ContentLength = page.Bytes.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(page.Bytes, context.RequestAborted).AsTask();
    }

    public static Task SendText(this HttpContext context, int status, string text) => context.Send(Page.Of(text + "\n", "text/plain; charset=utf-8"), status);
}
