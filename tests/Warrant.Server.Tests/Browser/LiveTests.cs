using Microsoft.Playwright;

namespace Warrant.Server.Tests;

/// <summary>An open page follows the case, and whoever reads it keeps their place.</summary>
public sealed class LiveTests(Chromium chromium)
{
    [Fact]
    public async Task An_answer_that_turns_is_shown_without_a_reload()
    {
        await using var served = await ServedFolder.Start();
        await using var tab = await Open(served, "/cases/yes-case/");
        var page = tab.Page;
        await page.Locator(".answer.good").WaitForAsync();
        served.Write("open.yaml", YesCase.OpenChallenge);
        await served.Case.Reread();
        await page.Locator(".answer.bad").WaitForAsync();
        Assert.True(await page.EvaluateAsync<bool>("window.sameDocument"));
    }

    [Fact]
    public async Task From_the_change_to_the_reading_a_notice_stands_there()
    {
        await using var served = await ServedFolder.Start();
        await using var tab = await Open(served, "/cases/yes-case/");
        served.Case.NoteChange();
        await tab.Page.GetByText("The case has changed since this was made.").WaitForAsync();
        await served.Case.Reread();
        await tab.Page.GetByText("The case has changed since this was made.").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    [Fact]
    public async Task Scroll_and_focus_stay_where_they_are()
    {
        await using var served = await ServedFolder.Start();
        await using var tab = await Open(served, "/cases/yes-case/argument.html");
        var page = tab.Page;
        await page.SetViewportSizeAsync(800, 300);
        await page.GetByRole(AriaRole.Link, new() { Name = "C2", Exact = true }).First.FocusAsync();
        await page.EvaluateAsync("scrollTo(0, 200)");
        served.Write("argument.yaml", YesCase.Files()["argument.yaml"].Replace("Misuse is stopped.", "Misuse is stopped early."));
        await served.Case.Reread();
        await page.GetByText("Misuse is stopped early.").First.WaitForAsync();
        Assert.Equal(200, await page.EvaluateAsync<int>("scrollY"));
        Assert.Equal("C2", await page.EvaluateAsync<string>("document.activeElement.textContent"));
    }

    [Fact]
    public async Task A_map_keeps_its_size_its_place_and_what_was_searched()
    {
        await using var served = await ServedFolder.Start();
        await using var tab = await Open(served, "/cases/yes-case/map/C0?depth=3");
        var page = tab.Page;
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Find" }).FillAsync("misuse");
        await page.GetByRole(AriaRole.Button, new() { Name = "Larger" }).ClickAsync();
        await page.Locator("a:has(#map-C2)").FocusAsync();
        await page.EvaluateAsync("document.querySelector('.map-view').scrollTo(120, 80)");
        served.Write("argument.yaml", YesCase.Files()["argument.yaml"].Replace("Misuse is stopped.", "Misuse is halted."));
        await served.Case.Reread();
        await page.Locator("[aria-label*='Misuse is halted.']").First.WaitForAsync();
        Assert.Equal("misuse", await page.GetByRole(AriaRole.Searchbox, new() { Name = "Find" }).InputValueAsync());
        Assert.Equal("map-C2", await page.EvaluateAsync<string>("document.activeElement.querySelector('[data-id]').id"));
        Assert.Equal("120 80", await page.EvaluateAsync<string>("(v => `${v.scrollLeft} ${v.scrollTop}`)(document.querySelector('.map-view'))"));
        Assert.Equal(1, await page.Locator(".map-tools").CountAsync());
        Assert.True(await page.EvaluateAsync<bool>("window.sameDocument"));
    }

    [Fact]
    public async Task A_folder_that_goes_takes_the_answer_off_the_open_page_and_brings_it_back()
    {
        await using var served = await ServedFolder.Start();
        await using var tab = await Open(served, "/cases/yes-case/");
        var elsewhere = served.Folder + "-elsewhere";
        Directory.Move(served.Folder, elsewhere);
        await served.Server.Workspace.RereadChanged();
        await tab.Page.GetByText("the folder is not there any more").WaitForAsync();
        Assert.Equal(0, await tab.Page.Locator(".answer").CountAsync());
        Directory.Move(elsewhere, served.Folder);
        await served.Server.Workspace.RereadChanged();
        await tab.Page.Locator(".answer.good").WaitForAsync();
    }

    [Fact]
    public async Task The_list_follows_every_case()
    {
        await using var served = await ServedFolder.Start();
        await using var tab = await Open(served, "/");
        await tab.Page.Locator(".sign.good").WaitForAsync();
        served.Write("open.yaml", YesCase.OpenChallenge);
        await served.Case.Reread();
        await tab.Page.Locator(".sign.bad").WaitForAsync();
    }

    async Task<Tab> Open(ServedFolder served, string path)
    {
        var tab = await chromium.Open();
        await tab.Page.GotoAsync(served.Url(path));
        await tab.Page.EvaluateAsync("window.sameDocument = true");
        return tab;
    }
}
