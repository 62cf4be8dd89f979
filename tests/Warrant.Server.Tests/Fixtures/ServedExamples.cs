namespace Warrant.Server.Tests;

/// <summary>Both examples, served for all tests that only look.</summary>
public sealed class ServedExamples : IAsyncLifetime
{
    static readonly DateOnly day = new(2026, 11, 20);

    WebServer? server;

    public async ValueTask InitializeAsync()
    {
        server = await WebServer.Start(new([Repository.Path("examples/atlas-cyber"), Repository.Path("examples/atlas-cyber-flawed")], 0, TimeProvider.System) { AsOf = day, Watch = null });
        await server.Workspace.Reread();
    }

    public string Url(string path) => new Uri(server!.Address, path).ToString();

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
    }
}
