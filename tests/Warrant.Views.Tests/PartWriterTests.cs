using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Warrant.Core;

namespace Warrant.Views.Tests;

/// <summary>What the framework's own renderer makes of the same components.</summary>
public sealed class PartWriterTests
{
    static readonly PageFrame served = new()
    {
        Out = [new("All cases", "../../")], Modules = ["/live.js"], Styles = ["/served.css"], Data = new Dictionary<string, string> { ["events"] = "/events/a\"b" }, Notice = "Old.", MapElement = "argument-map", Maps = "map/",
    };

    public static TheoryData<string> Kinds => ["yes", "no", "measured", "empty"];

    [Theory, MemberData(nameof(Kinds))]
    public async Task Every_page_is_as_the_framework_renders_it(string kind)
    {
        var view = View(kind);
        foreach (var path in ReportSite.Paths(view))
            foreach (var frame in new[] { PageFrame.OnDisk, served })
                Assert.Equal(await Framework<WholePage>((nameof(WholePage.Page), new PageContext(view, frame, view.Index.Pages.Find(path)!))), view.Page(path, frame));
    }

    [Fact]
    public async Task Pages_of_a_server_are_as_the_framework_renders_them()
    {
        var view = Cases.Yes();
        IReadOnlyList<CaseEntry> entries = [new("yes", "/cases/yes/", view.Assessment, null, false), new("old", "/cases/old/", Cases.No().Assessment, "it <changed>", true), new("none", "/cases/none/", null, "unread", false)];
        Assert.Equal(await Framework<CaseListPage>((nameof(CaseListPage.Entries), entries), (nameof(CaseListPage.Frame), served)), ServedSite.List(entries, served));
        IReadOnlyList<string> lines = ["one & two", "\u202E"], findings = ["a < b"];
        Assert.Equal(await Framework<MessagePage>((nameof(MessagePage.Title), "Title"), (nameof(MessagePage.Lines), lines), (nameof(MessagePage.Findings), findings), (nameof(MessagePage.Frame), served)), ServedSite.Message("Title", lines, findings, served));
        foreach (var notation in new[] { Notation.Gsn, Notation.Cae })
        {
            var choice = new MapChoice(view.Assessment.Case.TopClaim!, 2, notation);
            var page = new SitePage($"map/{choice.Root.Id}", $"Map from {choice.Root.Id}", typeof(OpenMapPage), "map.html") { Map = choice };
            Assert.Equal(await Framework<WholePage>((nameof(WholePage.Page), new PageContext(view, served, page))), ServedSite.Map(view, choice, served));
            Assert.Equal(await Framework<MapFragment>((nameof(MapFragment.Page), new PageContext(view, PageFrame.OnDisk, page))), ServedSite.MapPart(view, choice));
        }
    }

    [Fact]
    public void One_that_threw_leaves_nothing_behind()
    {
        var view = Cases.Yes();
        var before = view.Page("index.html");
        Assert.Throws<InvalidOperationException>(() => PartWriter.Text<MapKey>());
        Assert.Equal(before, view.Page("index.html"));
    }

    static CaseView View(string kind) => kind switch
    {
        "yes" => Cases.Yes(("story.md", "# The story\n\nIt rests on [[C1]] and [[evidence E1]].\n\n[[map C1 2]]\n")),
        "no" => Cases.No(),
        "measured" => Cases.Measured(),
        _ => Cases.View(new() { ["case.yaml"] = "case: bare\n" }),
    };

    static async Task<string> Framework<T>(params (string Name, object? Value)[] parameters) where T : IComponent
    {
        await using var services = new ServiceCollection().AddSingleton<HtmlEncoder>(new ShownEncoder()).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters.ToDictionary(p => p.Name, p => p.Value)))).ToHtmlString());
    }
}
