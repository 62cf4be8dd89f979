using System.Xml.Linq;

namespace Warrant.Core.Tests;

/// <summary>What a map shows of a small case.</summary>
public sealed class ArgumentMapTests
{
    const string Case = """
        claims:
          C0: { text: It is safe., context: [K1], step: { alternatives: Either does., legs: { C1: The one does., C2: The other does. } } }
          C1: { text: It cannot., step: { decomposition: Over two routes., because: There are two., premises: [C1.1, C1.2], side: { complete: C1.c } } }
          C1.1: { text: Not the first way., step: { evidence: Read., because: It says so., premises: [E1] } }
          C1.2: { text: Not the second way., undeveloped: true }
          C1.c: { text: These are all., covers: [C1.1, C1.2], context: [K1], step: { evidence: Read., because: It says so., premises: [E1] } }
          C2: { text: It is stopped., step: { concretion: In time., because: Time is what counts., premises: [C2.1, A1] } }
          C2.1: { text: Within an hour., step: { evidence: Read., because: It says so., premises: [E2] } }
        evidence:
          E1: { {doc} }
          E2: { {doc}, valid-for: 10 days }
        assumptions:
          A1: { text: Clocks are right., because: They are set daily. }
        challenges:
          D1: { {by mina}, undermines: E1, status: open }
          D2: { {by mina}, undermines: A1, status: withdrawn, agreed-by: mina }
        """;

    static readonly XNamespace svg = "http://www.w3.org/2000/svg";

    static XElement Draw(string text = Case, MapOptions? options = null) => XElement.Parse(ArgumentMap.Svg(Check.Case(text), options ?? new() { Depth = 9 }));

    static XElement? Box(XElement map, string id) => map.Descendants(svg + "g").SingleOrDefault(g => (string?)g.Attribute("id") == $"map-{id}");

    static string Outline(XElement map, string id) => Box(map, id)!.Elements().First(e => ((string?)e.Attribute("class"))?.StartsWith("m-box", StringComparison.Ordinal) == true).Name.LocalName;

    [Fact]
    public void GSN_gives_each_kind_its_shape()
    {
        var map = Draw();
        Assert.Equal("rect", Outline(map, "C0"));
        Assert.Equal("path", Outline(map, "C0/step"));
        Assert.Equal(Box(map, "E1")!.Element(svg + "ellipse")!.Attribute("rx")!.Value, Box(map, "E1")!.Element(svg + "ellipse")!.Attribute("ry")!.Value);
        Assert.NotNull(Box(map, "K1")!.Element(svg + "rect")!.Attribute("rx"));
        Assert.Equal(("ellipse", "A"), (Outline(map, "A1"), Letter(map, "A1")));
        Assert.Equal(("ellipse", "J"), (Outline(map, "C1/step/why"), Letter(map, "C1/step/why")));
        Assert.Contains(Box(map, "C1.2")!.Elements(), e => (string?)e.Attribute("class") == "m-box m-open");
        // Evidence hangs from the claim itself.
        Assert.Null(Box(map, "C1.1/step"));
        Assert.Equal("map-C1.1", (string?)Box(map, "E1")!.Attribute("data-parent"));
    }

    [Fact]
    public void CAE_gives_each_kind_its_shape()
    {
        var map = Draw(options: new() { Depth = 9, Notation = Notation.Cae });
        Assert.Equal("ellipse", Outline(map, "C0"));
        Assert.Equal("12", Box(map, "C1.1/step")!.Element(svg + "rect")!.Attribute("rx")!.Value);
        Assert.Equal("rect", Outline(map, "E1"));
        Assert.Null(Box(map, "E1")!.Element(svg + "rect")!.Attribute("rx"));
    }

    [Fact]
    public void What_several_rest_on_is_drawn_once_and_referred_to()
    {
        var map = Draw();
        Assert.Single(map.Descendants(svg + "g"), g => (string?)g.Attribute("data-id") == "E1" && !Classes(g).Contains("m-reference"));
        var reference = Box(map, "C1.c/ref/E1")!;
        Assert.Equal("#map-E1", (string?)reference.Parent!.Attribute("href"));
        Assert.Equal("#map-K1", (string?)Box(map, "C1.c/ref/K1")!.Parent!.Attribute("href"));
    }

    [Fact]
    public void How_things_stand_is_marked_and_said()
    {
        var map = Draw(options: new() { Depth = 9, Marked = new HashSet<string> { "A1" } });
        Assert.Equal(["m-mark-holds", "m-mark-key"], Marks(map, "A1"));
        Assert.Equal(["m-mark-stale", "m-mark-uncounted"], Marks(map, "E2"));
        Assert.Equal(["m-mark-unknown"], Marks(map, "C1.1"));
        Assert.Equal(["m-mark-doubt"], Marks(map, "D1"));
        Assert.Empty(Marks(map, "K1"));
        Assert.StartsWith("E2, evidence, holds, but does not count towards a yes, stale", (string)Box(map, "E2")!.Element(svg + "title")!);
        Assert.Contains(", in a smallest break set: Clocks are right.", (string?)Box(map, "A1")!.Attribute("aria-label"));
        // A challenge that is cleared is crossed out; one that is not, is not.
        Assert.Contains("m-defeated", Classes(Box(map, "D2")!));
        Assert.DoesNotContain("m-defeated", Classes(Box(map, "D1")!));
        Assert.NotEmpty((string)Box(map, "E1")!.Element(svg + "desc")!);
    }

    [Fact]
    public void A_map_ends_at_its_depth_and_says_how_much_lies_below()
    {
        var map = Draw(options: new() { Depth = 1, Link = id => $"page/{id}.html", MapLink = id => $"map/{id}.svg" });
        Assert.Null(Box(map, "C1.1"));
        var more = map.Descendants(svg + "a").Where(a => (string?)a.Attribute("class") == "m-more-link").ToList();
        Assert.Equal([("map/C1.svg", "5 more below"), ("map/C2.svg", "2 more below")], more.Select(m => ((string)m.Attribute("href")!, (string)m.Descendants(svg + "text").Single())));
        Assert.Equal("page/C1.html", (string?)Box(map, "C1")!.Parent!.Attribute("href"));
        Assert.Equal("page/C0.html", (string?)Box(map, "C0/step")!.Parent!.Attribute("href"));
        Assert.Equal("map-C1", (string?)Draw(options: new() { Root = "C1" }).Descendants(svg + "g").First(g => g.Attribute("data-id") is not null).Attribute("id"));
    }

    [Fact]
    public void An_open_challenge_is_seen_where_its_box_is_not()
    {
        var map = Draw(Case.Replace("undermines: E1", "rebuts: C1"), new() { Depth = 1 });
        Assert.Contains("m-mark-doubt", Marks(map, "C1"));
    }

    [Fact]
    public void A_script_can_walk_it()
    {
        var map = Draw();
        var boxes = map.Descendants(svg + "g").Where(g => g.Attribute("data-id") is not null).ToDictionary(g => (string)g.Attribute("id")!);
        foreach (var (id, box) in boxes)
        {
            Assert.Equal("img", (string?)box.Attribute("role"));
            foreach (var next in ((string?)box.Attribute("data-children") + " " + (string?)box.Attribute("data-beside")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
                Assert.Equal(id, (string?)boxes[next].Attribute("data-parent"));
            // What is no link can be reached by the keyboard all the same.
            Assert.True(box.Parent!.Name == svg + "a" || (string?)box.Attribute("tabindex") == "0");
        }
        Assert.Equal("map-C1.1 map-C1.2 map-C1.c", (string?)boxes["map-C1/step"].Attribute("data-children"));
    }

    [Fact]
    public void In_a_page_it_brings_neither_style_nor_script()
    {
        var text = ArgumentMap.Svg(Check.Case(Case), new());
        Assert.DoesNotContain("<style", text);
        Assert.DoesNotContain(" style=", text);
        Assert.DoesNotContain("<script", text);
        var alone = ArgumentMap.Svg(Check.Case(Case), new() { Standalone = true });
        Assert.Contains(MapStyle.Css, alone);
        Assert.Contains("prefers-color-scheme: dark", MapStyle.Css);
        Assert.Contains("@media print", MapStyle.Css);
        // What the style sheet names is there, and `</style>` cannot be smuggled in.
        Assert.DoesNotContain("<", MapStyle.Css);
    }

    [Fact]
    public void A_circle_ends()
    {
        var map = Draw("claims:\n  C0: { text: a, step: { concretion: b, because: c, premises: [C1] } }\n  C1: { text: a, step: { concretion: b, because: c, premises: [C0, C1] } }\n", new() { Depth = 99 });
        Assert.NotNull(Box(map, "C1/step/ref/C0"));
        Assert.NotNull(Box(map, "C1/step/ref/C1"));
    }

    [Fact]
    public void Same_case_same_bytes() => Assert.Equal(ArgumentMap.Svg(Check.Case(Case), new() { Standalone = true }), ArgumentMap.Svg(Check.Case(Case), new() { Standalone = true }));

    [Fact]
    public void There_is_no_map_of_what_is_no_part_of_an_argument()
    {
        Assert.Null(ArgumentMap.RootOf(Check.Case(Case), "mina"));
        Assert.Null(ArgumentMap.RootOf(Check.Case(Case), "C77"));
        Assert.Throws<ArgumentException>(() => ArgumentMap.Svg(Check.Case(Case), new() { Root = "C77" }));
        foreach (var root in new[] { "E1", "A1", "K1", "D1", "atlas" }) Assert.NotNull(Box(Draw(options: new() { Root = root }), root));
    }

    static string? Letter(XElement map, string id) => Box(map, id)!.Elements(svg + "text").SingleOrDefault(t => (string?)t.Attribute("class") == "m-letter")?.Value;

    static string[] Classes(XElement box) => ((string?)box.Attribute("class") ?? "").Split(' ');

    static IEnumerable<string> Marks(XElement map, string id) => Box(map, id)!.Elements(svg + "use").Select(u => Classes(u)[1]).Order(StringComparer.Ordinal);
}
