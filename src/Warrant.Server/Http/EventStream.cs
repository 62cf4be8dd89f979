using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace Warrant.Server;

/// <summary>Tells an open page, as server-sent events, when it is no longer the page that it would get now.</summary>
static class EventStream
{
    /// <param name="state">What the page depends on; it is sent at once and whenever it is another text.</param>
    /// <param name="subject">Null: every case.</param>
    public static async Task Send(HttpContext context, Workspace workspace, ServedCase? subject, Func<string> state, CancellationToken stopping)
    {
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        // Who asks for the head alone is not kept waiting for a body that never comes.
        if (HttpMethods.IsHead(context.Request.Method)) return;
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        // Whoever reads slowly misses states in between, and nothing is kept for him.
        var signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        void Tell(ServedCase changed)
        {
            if (subject is null || subject == changed) signal.Writer.TryWrite(true);
        }
        workspace.Changed += Tell;
        try
        {
            await context.Response.WriteAsync("retry: 1000\n\n", ends.Token);
            string? sent = null;
            do
            {
                if (state() is var now && now == sent) continue;
                sent = now;
                await context.Response.WriteAsync($"data: {now}\n\n", ends.Token);
                await context.Response.Body.FlushAsync(ends.Token);
            }
            while (await signal.Reader.WaitToReadAsync(ends.Token) && signal.Reader.TryRead(out _));
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the server ends.
        }
        finally
        {
            workspace.Changed -= Tell;
        }
    }
}
