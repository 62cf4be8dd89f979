using System.Collections.Concurrent;

namespace Warrant.Server.Tests;

/// <summary>A case in a folder of its own, served on a free port, read once. Nothing is watched: a test says when it is read again.</summary>
sealed class ServedFolder : IAsyncDisposable
{
    readonly string scratch = Directory.CreateTempSubdirectory("warrant-server-").FullName;

    ServedFolder() => Folder = Path.Combine(scratch, "yes-case");

    public string Folder { get; }
    public WebServer Server { get; private set; } = null!;
    public HttpClient Client { get; private set; } = null!;
    public HandClock Clock { get; } = new();
    /// <summary>What the server itself had to complain of.</summary>
    public ConcurrentQueue<string> Complaints { get; } = [];
    public ServedCase Case => Server.Workspace.Cases[0];

    public static Task<ServedFolder> Start() => Start(YesCase.Files());

    /// <param name="others">Full paths of other cases that are served beside it.</param>
    public static async Task<ServedFolder> Start(Dictionary<string, string> files, params string[] others)
    {
        var served = new ServedFolder();
        foreach (var (path, text) in files) served.Write(path, text);
        served.Server = await WebServer.Start(new([served.Folder, .. others], 0, served.Clock) { Watch = null, Complain = served.Complaints.Enqueue });
        served.Client = new() { BaseAddress = served.Server.Address };
        await served.Server.Workspace.Reread();
        return served;
    }

    public void Write(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public string Url(string path) => new Uri(Server.Address, path).ToString();

    public async Task<string> Page(string path) => await (await Client.GetAsync(path)).Content.ReadAsStringAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
        Directory.Delete(scratch, recursive: true);
    }
}
