using Microsoft.Playwright;
using Warrant.Core;
using Warrant.Views;

namespace Warrant.Server.Tests;

/// <summary>The report as it is written to a folder, opened from there without a server.</summary>
public sealed class FromDiskTests(Chromium chromium) : IAsyncLifetime
{
    readonly string folder = Directory.CreateTempSubdirectory("warrant-disk-").FullName;

    public async ValueTask InitializeAsync()
    {
        var loaded = CaseLoader.Read(Repository.Path("examples/atlas-cyber"), new(2026, 11, 20));
        var view = new CaseView(loaded.Assessment, Sensitivity.OfAnswer(loaded.Assessment), []);
        foreach (var path in ReportSite.Paths(view)) Write(path, System.Text.Encoding.UTF8.GetBytes((await ReportSite.RenderAsync(view, path, PageFrame.OnDisk))!));
        foreach (var asset in ReportSite.Assets(view)) Write(asset.Path, asset.Bytes);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_page_opens_and_leads_on(bool script)
    {
        await using var tab = await chromium.Open(new() { JavaScriptEnabled = script });
        var page = tab.Page;
        await page.GotoAsync($"file://{folder}/index.html");
        Assert.Equal("May Atlas-2 be served to the public through the API?", await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync());
        await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Argument" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "C1.1", Exact = true }).First.ClickAsync();
        Assert.EndsWith("/e/C1.1.html", page.Url);
        Assert.NotEqual("Times New Roman", await page.Locator("body").EvaluateAsync<string>("b => getComputedStyle(b).fontFamily"));
    }

    [Fact]
    public async Task Every_link_leads_to_a_page_and_a_place_that_are_there()
    {
        await using var tab = await chromium.Open();
        var broken = new List<string>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories))
        {
            await tab.Page.GotoAsync($"file://{file}");
            foreach (var link in await tab.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href], svg a')].map(a => new URL(a.getAttribute('href'), location.href).href)"))
            {
                var uri = new Uri(link);
                if (uri.IsFile && !File.Exists(uri.LocalPath)) broken.Add($"{Path.GetFileName(file)} → {link}");
            }
        }
        Assert.Empty(broken);
    }

    void Write(string path, byte[] bytes)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
