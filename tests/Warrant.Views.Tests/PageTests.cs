namespace Warrant.Views.Tests;

/// <summary>What holds for every page of every case.</summary>
public sealed class PageTests
{
    static readonly (string, string)[] chapters =
    [
        ("story.md", "# The story\n\nIt rests on [[C1]], see [the plan](docs/plan.md#b) and [[evidence E5]].\n\n[[map C1 2]]\n\n[[evidence E1]]\n\n### Deep\n\ntext\n\n# Again\n"),
        ("docs/plan.md", "# The plan\n\nBack to [the story](../story.md).\n"),
    ];

    public static TheoryData<string> Kinds => ["yes", "no", "measured", "empty", "odd"];

    static CaseView View(string kind) => kind switch
    {
        "yes" => Cases.Yes(chapters),
        "no" => Cases.No(),
        "measured" => Cases.Measured(),
        "odd" => Odd(),
        _ => Cases.View(new() { ["case.yaml"] = "case: bare\n" }),
    };

    // Ids that are none, one that ends as a page does, and a claim that rests on itself.
    static CaseView Odd()
    {
        var files = YesCase.Files();
        files["argument.yaml"] = files["argument.yaml"].Replace("        C2: What", "        C0: It is so.\n        C1.html: It is named so.\n        \"C0/step\": It has a slash.\n        C2: What", StringComparison.Ordinal).Replace("premises: [E3]", "premises: [E3, a b]", StringComparison.Ordinal);
        files["odd.yaml"] = """
            claims:
              C1.html: { text: Named as a page., undeveloped: true }
              C0/step: { text: Named as a step., undeveloped: true }
              a b: { text: Named with a space., step: { decomposition: So., because: So it is., premises: [C1, C0] } }
              "": { text: Named with nothing., undeveloped: true }
            """;
        return Cases.View(files, chapters);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Every_link_leads_to_a_page_or_place_that_is_there(string kind)
    {
        var view = View(kind);
        var pages = view.All();
        var assets = ReportSite.Assets(view).Select(a => a.Path).ToHashSet();
        Assert.Contains("index.html", pages.Keys);
        var ids = pages.ToDictionary(p => p.Key, _ => (HashSet<string>?)null);
        foreach (var (path, html) in pages)
        {
            foreach (var tag in Html.Tags(html))
            {
                var target = tag["href"] ?? tag["src"] ?? tag["action"];
                if (target is null || target.StartsWith("http", StringComparison.Ordinal)) continue;
                Assert.False(target.StartsWith('/') || target.Contains(':', StringComparison.Ordinal), $"{path}: {target} is not relative");
                var (file, place) = target.Split('#') is [var f, var p] ? (f, p) : (target, null);
                var to = file == "" ? path : Resolve(path, file);
                Assert.True(pages.ContainsKey(to) || assets.Contains(to), $"{path}: {target} leads to {to}, which is not there");
                if (place is not null && pages.ContainsKey(to)) Assert.True((ids[to] ??= Ids(pages[to])).Contains(place), $"{path}: {target} names a place that is not there");
            }
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void No_page_needs_what_a_strict_content_security_policy_forbids(string kind)
    {
        foreach (var (path, html) in View(kind).All())
            foreach (var tag in Html.Tags(html))
            {
                Assert.True(tag["style"] is null && tag.Name is not ("style" or "iframe" or "object" or "img"), $"{path}: {tag}");
                Assert.DoesNotContain(tag.Attributes.Keys, a => a.StartsWith("on", StringComparison.Ordinal));
                if (tag.Name == "script") Assert.NotNull(tag["src"]);
            }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Headings_follow_in_order_and_ids_are_unique(string kind)
    {
        foreach (var (path, html) in View(kind).All())
        {
            var level = 0;
            foreach (var tag in Html.Tags(html).Where(t => t.Name is ['h', >= '1' and <= '6']))
            {
                Assert.True(tag.Name[1] - '0' <= level + 1, $"{path}: {tag.Name} after h{level}");
                level = tag.Name[1] - '0';
            }
            if (path != "print.html") Assert.True(Html.Tags(html).Count(t => t.Name == "h1") == 1, $"{path} has not one h1");
            var ids = Html.Tags(html).Select(t => t["id"]).OfType<string>().ToList();
            Assert.True(ids.Count == ids.Distinct().Count(), $"{path}: {string.Join(", ", ids.GroupBy(i => i).Where(g => g.Count() > 1).Select(g => g.Key))} twice");
            Assert.All(["main", "nav", "header", "footer"], landmark => Assert.Contains(Html.Tags(html), t => t.Name == landmark));
        }
    }

    [Fact]
    public void The_same_case_gives_the_same_bytes()
    {
        Assert.Equal(Cases.Yes(chapters).All(), Cases.Yes(chapters).All());
        Assert.Equal(ReportSite.Assets(Cases.Yes(chapters)).Select(a => a.Bytes), ReportSite.Assets(Cases.Yes(chapters)).Select(a => a.Bytes));
    }

    [Fact]
    public void A_path_that_is_no_page_gives_none() => Assert.Null(ReportSite.Render(Cases.Yes(), "e/../index.html", PageFrame.OnDisk));

    [Fact]
    public void A_frame_adds_its_links_modules_and_data_and_nothing_else_changes()
    {
        var view = Cases.Yes();
        var framed = view.Page("index.html", new() { Out = [new("All cases", "../../")], Modules = ["/live.js"], Data = new Dictionary<string, string> { ["live"] = "events" }, MapElement = "argument-map" });
        Assert.Contains("<a href=\"../../\">All cases</a>", framed);
        Assert.Contains("<script type=\"module\" src=\"/live.js\"></script>", framed);
        Assert.Contains("data-live=\"events\"", framed);
        Assert.Contains("<argument-map ", view.Page("map.html", new() { MapElement = "argument-map" }));
        Assert.DoesNotContain("data-live", view.Page("index.html"));
    }

    [Fact]
    public void Ids_that_differ_by_capitals_alone_have_pages_that_do_not()
    {
        var files = YesCase.Files();
        files["more.yaml"] = "claims:\n  c1: { text: Small., undeveloped: true }\n";
        var paths = ReportSite.Paths(Cases.View(files));
        Assert.Contains("e/C1.html", paths);
        Assert.Equal(paths.Count, paths.Select(p => p.ToLowerInvariant()).Distinct().Count());
    }

    static HashSet<string> Ids(string html) => [.. Html.Tags(html).Select(t => t["id"]).OfType<string>()];

    static string Resolve(string from, string to) => new Uri(new Uri("http://x/" + from), to).AbsolutePath[1..];
}
