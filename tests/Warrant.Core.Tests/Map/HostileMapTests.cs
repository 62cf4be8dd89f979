using System.Globalization;
using System.Xml.Linq;

namespace Warrant.Core.Tests;

/// <summary>Whatever a case says, the picture is harmless, and every line keeps within its box.</summary>
public sealed class HostileMapTests
{
    static readonly string[] Texts =
    [
        "<script>alert(1)</script>", "]]></style><script>alert(1)</script>", "\\\" onload=\\\"alert(1)", "&lt;script&gt; &#x3C; &amp;", "javascript:alert(1)", "[x](javascript:alert(1))",
        "\\u202Eyes\\u202C \\u200F\\u2066", "\\e[2J\\e[32manswer: yes", "a\\0b\\x08\\x0C", "\\uFFFE\\uFFFF", new string('W', 10_000), new string('\u6F22', 500), string.Concat(Enumerable.Repeat("😀", 300)),
        "\\uFDFD\\uFDFD\\uFDFD and more", "a\\u0301\\u0301\\u0301 " + string.Concat(Enumerable.Repeat("i\\u0307", 200)), "x", "", "   ", "one two three four five six seven eight nine ten eleven twelve",
    ];

    static readonly XNamespace svg = "http://www.w3.org/2000/svg";

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Texts.Length)];

    [Theory, MemberData(nameof(Numbers))]
    public void Hostile_text_is_harmless(int number)
    {
        var said = Texts[number];
        var text = $$"""
            title: "{{said}}"
            claims:
              C0: { text: "{{said}}", context: [K1], step: { decomposition: "{{said}}", because: "{{said}}", premises: [C1, E1], assuming: [A1] } }
              C1: { text: "{{said}}", step: { alternatives: "{{said}}", legs: { C2: "{{said}}" } } }
              C2: { text: "{{said}}", undeveloped: { needs: "{{said}}" } }
            assumptions:
              A1: { text: "{{said}}", because: "{{said}}" }
            evidence:
              E1: { text: "{{said}}", kind: document }
            challenges:
              D1: { text: "{{said}}", rebuts: C1, raised-by: mina, on: 2026-10-01, status: "{{(said.Length < 100 ? said : "open")}}" }
            """;
        foreach (var notation in new[] { Notation.Gsn, Notation.Cae })
            foreach (var standalone in new[] { true, false })
            {
                var picture = ArgumentMap.Svg(Check.Case(text), new() { Depth = 9, Notation = notation, Standalone = standalone });
                Assert.DoesNotContain(picture, c => char.IsControl(c) && c != '\n' || c is >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\uFFFE' or '\uFFFF');
                var map = XElement.Parse(picture);
                Assert.DoesNotContain(map.Descendants(), e => e.Name.LocalName is "script" or "foreignObject" || e.Attributes().Any(a => a.Name.LocalName.StartsWith("on", StringComparison.Ordinal)));
                Assert.All(map.Descendants().Attributes("href"), a => Assert.StartsWith("#map-", a.Value));
                Assert.True(picture.Length < 100_000);
                LinesKeepToTheirBoxes(map);
            }
    }

    [Fact]
    public void Half_a_surrogate_pair_is_replaced() => Assert.Equal("a\uFFFDb\uFFFD😀&lt;", new SvgText().Escaped("a\uD800b\uDC00😀<").ToString());

    // Each line says its length, so a browser keeps to it whatever the font.
    static void LinesKeepToTheirBoxes(XElement map)
    {
        var lines = 0;
        foreach (var box in map.Descendants(svg + "g").Where(g => g.Attribute("data-id") is not null))
        {
            var outline = box.Elements().First(e => ((string?)e.Attribute("class"))?.StartsWith("m-box", StringComparison.Ordinal) == true);
            foreach (var line in box.Descendants(svg + "tspan"))
            {
                var (x, y, length) = (Number(line, "x"), Number(line, "y"), Number(line, "textLength"));
                lines++;
                foreach (var height in new[] { y - 10, y + 3 })
                {
                    var (left, right) = Sides(outline, height);
                    Assert.True(x - length / 2 >= left + 3 && x + length / 2 <= right - 3, $"{box.Attribute("id")}: `{line.Value}` from {x - length / 2} to {x + length / 2} in {left} to {right}");
                }
            }
        }
        Assert.True(lines > 5);
    }

    static (double Left, double Right) Sides(XElement outline, double y)
    {
        switch (outline.Name.LocalName)
        {
            case "ellipse":
                var part = (y - Number(outline, "cy")) / Number(outline, "ry");
                Assert.InRange(part, -1, 1);
                var half = Number(outline, "rx") * Math.Sqrt(1 - part * part);
                return (Number(outline, "cx") - half, Number(outline, "cx") + half);
            case "rect":
                return (Number(outline, "x"), Number(outline, "x") + Number(outline, "width"));
            default:
                // A parallelogram or a note: its four outer corners; between them the sides are straight.
                var numbers = outline.Attribute("d")!.Value.Split(['M', 'H', 'L', 'V', 'Z', ' '], StringSplitOptions.RemoveEmptyEntries).Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
                if (outline.Attribute("d")!.Value.Contains('V')) return (numbers[0], numbers[3]);
                var (top, bottom) = (numbers[1], numbers[4]);
                var down = (y - top) / (bottom - top);
                return (numbers[0] + (numbers[5] - numbers[0]) * down, numbers[2] + (numbers[3] - numbers[2]) * down);
        }
    }

    static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
