using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Warrant.Server.Tests;

/// <summary>The map moves, walks, finds and opens.</summary>
public sealed class MapTests(Chromium chromium, ServedExamples examples)
{
    const string Focused = "(document.activeElement.querySelector('[data-id]') ?? document.activeElement).id";

    [Fact]
    public async Task Arrow_keys_walk_down_along_and_up_and_Enter_opens_the_page()
    {
        await using var tab = await Map();
        var page = tab.Page;
        await page.Locator("a:has(#map-C0)").FocusAsync();
        var walked = new List<string>();
        foreach (var key in new[] { "ArrowDown", "ArrowDown", "ArrowRight", "ArrowDown", "ArrowUp", "ArrowUp", "ArrowUp", "ArrowRight", "Home" })
        {
            await page.Keyboard.PressAsync(key);
            walked.Add(await page.EvaluateAsync<string>(Focused));
        }
        Assert.Equal(["map-C0/step", "map-C1", "map-C2", "map-C2/step", "map-C2", "map-C0/step", "map-C0", "map-K1", "map-C0"], walked);
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await At(page, "/e/C1\\.html$");
    }

    [Fact]
    public async Task What_is_found_is_counted_marked_and_gone_to()
    {
        await using var tab = await Map();
        var page = tab.Page;
        var find = page.GetByRole(AriaRole.Searchbox, new() { Name = "Find" });
        await find.FillAsync("NOVICE");
        await Found(page, "2 found");
        Assert.Equal(2, await page.Locator(".m-hit").CountAsync());
        await find.PressAsync("Enter");
        Assert.Equal("map-C1.1", await page.EvaluateAsync<string>(Focused));
        await find.FillAsync("zeppelin");
        await Found(page, "not in this picture");
        await find.FillAsync("");
        Assert.Equal(0, await page.Locator(".m-hit").CountAsync());
    }

    [Fact]
    public async Task A_part_is_opened_in_place_and_the_way_back_works()
    {
        await using var tab = await Map();
        var page = tab.Page;
        await page.EvaluateAsync("window.sameDocument = true");
        await page.GetByRole(AriaRole.Link, new() { Name = "C1.1: open the map from there" }).First.ClickAsync();
        await At(page, "/map/C1\\.1\\?depth=2$");
        await page.Locator("svg[aria-label='Argument map of C1.1']").WaitForAsync();
        Assert.Equal("map-C1.1", await page.EvaluateAsync<string>(Focused));
        Assert.Contains("C0 › C1 › C1.1", await page.Locator(".way").InnerTextAsync());

        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("o");
        await At(page, "/map/(?!C1\\.1\\?)");
        await page.GoBackAsync();
        await page.Locator("svg[aria-label='Argument map of C1.1']").WaitForAsync();
        await page.GoBackAsync();
        await page.Locator("svg[aria-label='Argument map of C0']").WaitForAsync();
        Assert.True(await page.EvaluateAsync<bool>("window.sameDocument"));
    }

    [Fact]
    public async Task The_list_beside_it_leads_to_the_element_in_the_picture()
    {
        await using var tab = await Map();
        await tab.Page.Locator(".map-outline").Locator("a[href='#map-C2.3']").ClickAsync();
        Assert.Equal("map-C2.3", await tab.Page.EvaluateAsync<string>(Focused));
        Assert.True(await tab.Page.Locator("#map-C2\\.3").IsVisibleAsync());
    }

    [Fact]
    public async Task Buttons_keys_and_the_wheel_zoom_and_what_is_under_the_pointer_stays()
    {
        await using var tab = await Map();
        var page = tab.Page;
        var drawn = await Width(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Larger" }).ClickAsync();
        Assert.Equal(drawn * 1.25, await Width(page), 1);
        await page.GetByRole(AriaRole.Button, new() { Name = "1:1, as drawn" }).ClickAsync();
        Assert.Equal(drawn, await Width(page), 1);
        await page.Locator("a:has(#map-C0)").FocusAsync();
        await page.Keyboard.PressAsync("-");
        Assert.Equal(drawn * 0.8, await Width(page), 1);
        await page.Keyboard.PressAsync("0");
        await page.GetByRole(AriaRole.Button, new() { Name = "Fit all of it" }).ClickAsync();
        Assert.True(await page.EvaluateAsync<bool>("(v => v.scrollWidth <= v.clientWidth + 1 && v.scrollHeight <= v.clientHeight + 1)(document.querySelector('.map-view'))"));

        await page.GetByRole(AriaRole.Button, new() { Name = "1:1, as drawn" }).ClickAsync();
        await page.Locator("#map-C1").ScrollIntoViewIfNeededAsync();
        var before = (await page.Locator("#map-C1 rect").First.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(before.X + 5, before.Y + 5);
        await page.Keyboard.DownAsync("Control");
        await page.Mouse.WheelAsync(0, -50);
        await page.Keyboard.UpAsync("Control");
        await Assertions.Expect(page.Locator(".map-view svg")).Not.ToHaveAttributeAsync("width", drawn.ToString(CultureInfo.InvariantCulture));
        var after = (await page.Locator("#map-C1 rect").First.BoundingBoxAsync())!;
        Assert.InRange(Math.Abs(after.X - before.X) + Math.Abs(after.Y - before.Y), 0, 12);
    }

    [Fact]
    public async Task A_mouse_drags_the_picture_and_opens_nothing_by_it()
    {
        await using var tab = await Map();
        var page = tab.Page;
        var at = (await page.Locator("#map-C0").BoundingBoxAsync())!;
        var left = await page.EvaluateAsync<double>("document.querySelector('.map-view').scrollLeft");
        await page.Mouse.MoveAsync(at.X + at.Width / 2, at.Y + at.Height / 2);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(at.X + at.Width / 2 - 60, at.Y + at.Height / 2 - 30, new() { Steps = 5 });
        await page.Mouse.UpAsync();
        Assert.InRange(await page.EvaluateAsync<double>("document.querySelector('.map-view').scrollLeft") - left, 40, 62);
        Assert.Contains("/map/C0", page.Url);
    }

    [Fact]
    public async Task Two_fingers_zoom()
    {
        await using var tab = await chromium.Open(new() { HasTouch = true, ViewportSize = new() { Width = 390, Height = 800 } });
        var page = tab.Page;
        await page.GotoAsync(examples.Url("/cases/atlas-cyber/map/C0?depth=2"));
        await page.Locator(".map-live").ScrollIntoViewIfNeededAsync();
        var drawn = await Width(page);
        var box = (await page.Locator(".map-view").BoundingBoxAsync())!;
        var (x, y) = (box.X + box.Width / 2, box.Y + 100);
        var touch = await page.Context.NewCDPSessionAsync(page);
        object[] Fingers(float apart) => [new { x = x - apart, y, id = 0 }, new { x = x + apart, y, id = 1 }];
        Task Send(string type, object[] fingers) => touch.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = type, ["touchPoints"] = fingers });
        await Send("touchStart", Fingers(40));
        foreach (var apart in new[] { 50f, 60f, 70f, 80f }) await Send("touchMove", Fingers(apart));
        await Send("touchEnd", []);
        Assert.InRange(await Width(page) / drawn, 1.3, 2.2);
    }

    // Asked of the browser until it is so; an event can have passed before anybody waits for it.
    static Task At(IPage page, string address) => Assertions.Expect(page).ToHaveURLAsync(new Regex(address), new() { Timeout = 60_000 });

    static async Task Found(IPage page, string found) => Assert.Equal(found, await page.Locator(".map-tools [role=status]").InnerTextAsync());

    static async Task<double> Width(IPage page) => double.Parse((await page.Locator(".map-view svg").GetAttributeAsync("width"))!, CultureInfo.InvariantCulture);

    async Task<Tab> Map()
    {
        var tab = await chromium.Open(new() { ViewportSize = new() { Width = 1200, Height = 900 } });
        await tab.Page.GotoAsync(examples.Url("/cases/atlas-cyber/map/C0?depth=2"));
        await tab.Page.Locator(".map-live").WaitForAsync();
        return tab;
    }
}
