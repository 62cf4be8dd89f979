using Microsoft.Playwright;

namespace Warrant.Server.Tests;

/// <summary>A case is opened, walked and printed in a real browser, with script and without, wide and narrow.</summary>
public sealed class ReadingTests(Chromium chromium, ServedExamples examples)
{
    public static TheoryData<string> Pages =>
    [
        "/", "/cases/atlas-cyber/", "/cases/atlas-cyber/argument.html", "/cases/atlas-cyber/e/C0.html", "/cases/atlas-cyber/e/C1.html", "/cases/atlas-cyber/map/C0?depth=2",
        "/cases/atlas-cyber/evidence.html", "/cases/atlas-cyber/search.html?q=novice", "/cases/atlas-cyber-flawed/findings.html",
        "/cases/atlas-cyber-flawed/", "/cases/atlas-cyber-flawed/map/C0?depth=6&notation=cae", "/cases/atlas-cyber-flawed/argument.html", "/nowhere",
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_the_list_to_an_element_and_back_with_and_without_script(bool script)
    {
        await using var tab = await chromium.Open(new() { JavaScriptEnabled = script });
        var page = tab.Page;
        await page.GotoAsync(examples.Url("/"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Atlas-2 on the public API, cyber misuse" }).ClickAsync();
        Assert.Equal("May Atlas-2 be served to the public through the API?", await Heading(page).InnerTextAsync());
        await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Argument" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "C1.1", Exact = true }).First.ClickAsync();
        Assert.EndsWith("/cases/atlas-cyber/e/C1.1.html", page.Url);
        Assert.Contains("novice", await Heading(page).InnerTextAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "All cases" }).ClickAsync();
        Assert.Equal("Safety cases", await Heading(page).InnerTextAsync());
    }

    [Fact]
    public async Task Without_script_a_map_leads_to_elements_and_to_the_maps_below()
    {
        await using var tab = await chromium.Open(new() { JavaScriptEnabled = false });
        var page = tab.Page;
        await page.GotoAsync(examples.Url("/cases/atlas-cyber/map/C0?depth=2"));
        Assert.Equal(0, await page.Locator(".map-tools").CountAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "C1.1: open the map from there" }).First.ClickAsync();
        Assert.EndsWith("/map/C1.1?depth=2", page.Url);
        await page.Locator("#map-C1\\.1").ClickAsync();
        Assert.EndsWith("/e/C1.1.html", page.Url);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Nothing_is_wider_than_a_telephone_but_the_map_in_its_box(string path)
    {
        await using var tab = await chromium.Open(new() { ViewportSize = new() { Width = 390, Height = 800 } });
        await tab.Page.GotoAsync(examples.Url(path));
        Assert.Equal(390, await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task The_search_of_the_report_works_under_the_policy_of_the_server()
    {
        await using var tab = await chromium.Open();
        await tab.Page.GotoAsync(examples.Url("/cases/atlas-cyber/"));
        await tab.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search in this case" }).FillAsync("novice");
        await tab.Page.Locator("[data-found]").GetByRole(AriaRole.Link, new() { Name = "C1.1 " }).First.ClickAsync();
        Assert.EndsWith("/cases/atlas-cyber/e/C1.1.html", tab.Page.Url);
    }

    [Fact]
    public async Task A_printed_map_has_no_tools_and_is_no_wider_than_the_paper()
    {
        await using var tab = await chromium.Open(new() { ViewportSize = new() { Width = 700, Height = 1000 } });
        await tab.Page.GotoAsync(examples.Url("/cases/atlas-cyber/map/C0?depth=2"));
        Assert.True(await tab.Page.Locator(".map-tools").IsVisibleAsync());
        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await tab.Page.Locator(".map-tools").IsVisibleAsync());
        Assert.True(await tab.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 700"));
        Assert.True((await tab.Page.PdfAsync()).Length > 10_000);
    }

    [Fact]
    public async Task A_screen_reader_finds_the_answers_in_the_list()
    {
        await using var tab = await chromium.Open();
        await tab.Page.GotoAsync(examples.Url("/"));
        var tree = await tab.Page.Locator("body").AriaSnapshotAsync();
        Assert.Contains("- heading \"Safety cases\" [level=1]", tree);
        Assert.Contains("- cell \"yes\"", tree);
        Assert.Contains("- cell \"no\"", tree);
        Assert.Contains("cell \"yes until 16 December 2026\"", tree);
        Assert.Contains("link \"To the text\"", tree);
    }

    [Fact]
    public async Task A_screen_reader_finds_every_element_of_a_map_with_how_it_stands()
    {
        await using var tab = await chromium.Open();
        await tab.Page.GotoAsync(examples.Url("/cases/atlas-cyber/map/C0?depth=2"));
        var tree = await tab.Page.Locator("main").AriaSnapshotAsync();
        Assert.Contains("- heading \"Map of the argument\" [level=1]", tree);
        Assert.Contains("group \"Argument map of C0\"", tree);
        Assert.Contains("C1, claim, holds: Atlas-2 gives no actor up to tier 3 material uplift in R1 to R3.", tree);
        Assert.Contains("navigation \"What the picture shows, as a list\"", tree);
        Assert.Contains("searchbox \"Find\"", tree);
        Assert.Contains("button \"Larger\"", tree);
    }

    [Fact]
    public async Task The_keyboard_reaches_the_text_first()
    {
        await using var tab = await chromium.Open();
        await tab.Page.GotoAsync(examples.Url("/cases/atlas-cyber/"));
        await tab.Page.Keyboard.PressAsync("Tab");
        await tab.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await tab.Page.EvaluateAsync<string>("document.activeElement.id"));
    }

    static ILocator Heading(IPage page) => page.GetByRole(AriaRole.Heading, new() { Level = 1 });
}
