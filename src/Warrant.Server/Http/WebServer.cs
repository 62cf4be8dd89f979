using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Warrant.Server;

/// <summary>The pages of some cases, on this machine only, until it is stopped.</summary>
public sealed class WebServer : IAsyncDisposable
{
    readonly WebApplication app;
    readonly ChangeWatch? watch;

    WebServer(WebApplication app, Workspace workspace, ChangeWatch? watch) => (this.app, Workspace, this.watch) = (app, workspace, watch);

    public Workspace Workspace { get; }

    /// <summary>Where it listens, such as `http://127.0.0.1:5080`.</summary>
    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Listens, and begins to read the cases; pages say so until they are read.</summary>
    /// <exception cref="IOException">The port is taken or may not be used.</exception>
    public static async Task<WebServer> Start(ServerOptions options)
    {
        var (workspace, meters) = Workspaces.Make(options);
        // Beside the start of the server, which takes about as long.
        _ = workspace.Reread();
        var app = Build(options, workspace, meters);
        try
        {
            await app.StartAsync();
        }
        catch (SocketException problem)
        {
            await app.DisposeAsync();
            throw new IOException(problem.Message, problem);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
        return new(app, workspace, options.Watch is { } times ? new ChangeWatch(workspace, options.Clock, times) : null);
    }

    /// <summary>Ends when the process is asked to end (Ctrl-C, a signal), or when the server is stopped.</summary>
    public Task Stopped() => app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        watch?.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    // The empty builder: no settings from files or the environment, no logging, nothing that could make it listen elsewhere.
    static WebApplication Build(ServerOptions options, Workspace workspace, Meters meters)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel => Listen(kestrel, options.Port));
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        builder.Logging.Services.AddSingleton<Microsoft.Extensions.Logging.ILoggerProvider>(new Complaints(options.Complain));
        var app = builder.Build();
        Pipeline.Add(app, workspace, meters, options);
        return app;
    }

    static void Listen(KestrelServerOptions kestrel, int port)
    {
        kestrel.AddServerHeader = false;
        // Who is slow to ask holds a connection and nothing else, and not for long; who reads slowly is cut off by Kestrel's own least rate.
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.MaxRequestBodySize = 0;
        kestrel.Limits.MaxConcurrentConnections = 2_000;
        if (port == 0) kestrel.Listen(IPAddress.Loopback, 0);
        else kestrel.ListenLocalhost(port);
    }
}
