using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Warrant.Core;
using Warrant.Views;

namespace Warrant.Server.Tests;

/// <summary>The report as it is written to a folder, opened from there without a server.</summary>
public sealed partial class FromDiskTests(Chromium chromium) : IAsyncLifetime
{
    readonly string folder = Directory.CreateTempSubdirectory("warrant-disk-").FullName;

    public async ValueTask InitializeAsync()
    {
        var loaded = CaseLoader.Read(Repository.Path("examples/atlas-cyber"), new(2026, 11, 20));
        var view = new CaseView(loaded.Assessment, Sensitivity.OfAnswer(loaded.Assessment), []);
        foreach (var path in ReportSite.Paths(view)) Write(path, System.Text.Encoding.UTF8.GetBytes(ReportSite.Render(view, path, PageFrame.OnDisk)!));
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
    public void Every_link_leads_to_a_page_and_a_place_that_are_there()
    {
        var places = new Dictionary<string, HashSet<string>>();
        var links = new List<(string From, Uri To)>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            places[file] = [.. Id().Matches(text).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value))];
            links.AddRange(Link().Matches(text).Select(m => (file, new Uri(new Uri($"file://{file}"), WebUtility.HtmlDecode(m.Groups[1].Value)))));
        }
        Assert.True(links.Count > 1_000);
        Assert.Empty(links.Where(l => l.To.IsFile && !(File.Exists(l.To.LocalPath) && (l.To.Fragment.Length < 2 || places[l.To.LocalPath].Contains(Uri.UnescapeDataString(l.To.Fragment[1..])))))
            .Select(l => $"{Path.GetFileName(l.From)} → {l.To}"));
    }

    [Fact]
    public async Task The_search_finds_elements_without_a_server()
    {
        await using var tab = await chromium.Open();
        await tab.Page.GotoAsync($"file://{folder}/e/C1.html");
        await tab.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search in this case" }).FillAsync("novice");
        await tab.Page.Locator("[data-found]").GetByRole(AriaRole.Link, new() { Name = "C1.1 " }).First.ClickAsync();
        Assert.EndsWith("/e/C1.1.html", tab.Page.Url);
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

    [GeneratedRegex("\\sid=\"([^\"]*)\"")]
    private static partial Regex Id();

    [GeneratedRegex("<a\\s[^>]*?href=\"([^\"]*)\"")]
    private static partial Regex Link();
}
