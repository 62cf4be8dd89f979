using Microsoft.Playwright;
using Warrant.Server.Tests;

[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: AssemblyFixture(typeof(ServedExamples))]

namespace Warrant.Server.Tests;

/// <summary>One real browser for all tests, the system's own; tests skip where there is none.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // Nothing but the pages: the browser must not ask the world for updates or anything else.
    static readonly string[] arguments = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    IPlaywright? playwright;
    IBrowser? browser;

    static string Path => Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named : "/usr/bin/chromium";

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Path)) return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Args = arguments });
    }

    /// <summary>A tab of its own, with nothing kept from others. Whatever the browser complains of is a failure when it is closed.</summary>
    public async Task<Tab> Open(BrowserNewContextOptions? options = null)
    {
        Assert.SkipUnless(browser is not null, $"no Chromium at {Path}; CHROMIUM names another");
        var context = await browser!.NewContextAsync(options ?? new());
        context.SetDefaultTimeout(60_000);
        return new(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }
}

/// <summary>A tab that remembers what the browser complained of: a script that failed, or something that the security policy forbade.</summary>
public sealed class Tab : IAsyncDisposable
{
    readonly IBrowserContext context;
    readonly List<string> complaints = [];

    public Tab(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !message.Text.Contains("the server responded with a status of")) complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
    }

    public IPage Page { get; }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        Assert.Empty(complaints);
    }
}
