using FsCheck;
using FsCheck.Fluent;

namespace Warrant.Views.Tests;

/// <summary>Text of a case is harmless on every page, whatever it is.</summary>
public sealed class HostileTests
{
    // As YAML writes it in double quotes: real escapes come out of it.
    static readonly string[] texts =
    [
        "<script>alert(1)</script>", "</title><script>alert(1)</script>", "\\\" onmouseover=\\\"alert(1)", "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](java\\tscript:alert(1))", "<javascript:alert(1)>", "[x](data:text/html,<script>alert(1)</script>)",
        "[x](//evil.example)", "[x](\\\\\\\\evil.example)", "![x](http://evil.example/pixel.png)", "[x]\\n\\n[x]: javascript:alert(1)", "[x](&#106;avascript:alert(1))",
        "\\u202Esey\\u202C", "\\x1b[32mgreen\\x1b[0m", "\\u2066a\\u2069", "zero\\u200Bwidth", "</script><!--", "]]>", "&lt;b&gt;", "{{7*7}}", "`<script>`",
    ];

    static CaseView Hostile(string text)
    {
        var files = YesCase.Files();
        foreach (var path in files.Keys.Where(k => k.EndsWith(".yaml", StringComparison.Ordinal)).ToList())
        {
            files[path] = System.Text.RegularExpressions.Regex.Replace(files[path], @"(?<key>\b(text|because|name|question|title|model|channel|kind|consequence|how|producer|interests|threshold): )(?<value>[^,{}\[\]\n""]+)",
                m => m.Groups["key"].Value == "kind: " ? m.Value : $"{m.Groups["key"].Value}\"{text}\"");
        }
        return Cases.View(files, ("story.md", System.Text.RegularExpressions.Regex.Unescape(text.Replace("\\\"", "\"", StringComparison.Ordinal)) + "\n\n[[C1]] [[" + "<b>" + "]]\n"));
    }

    [Fact]
    public void Hostile_text_becomes_no_element_no_script_and_no_link()
    {
        foreach (var text in texts.Chunk(6).Select(some => string.Join("\\n\\n", some)))
        {
            var view = Hostile(text);
            Assert.Contains("C1", view.Assessment.Case.Ids);
            foreach (var (path, html) in view.All())
            {
                foreach (var tag in Html.Tags(html))
                {
                    Assert.False(tag.Name is "img" or "b" or "iframe", $"{text} on {path}: {tag}");
                    Assert.True(tag.Name != "script" || tag["src"]!.EndsWith("page.js", StringComparison.Ordinal), $"{text} on {path}");
                    Assert.DoesNotContain(tag.Attributes.Keys, a => a.StartsWith("on", StringComparison.Ordinal));
                    if ((tag["href"] ?? tag["src"]) is { } target) Assert.True(SafeLink.Href(target) == target, $"{text} on {path}: {target}");
                }
                Assert.DoesNotContain(html, c => Unseen(c));
            }
            foreach (var asset in ReportSite.Assets(view)) Assert.DoesNotContain(System.Text.Encoding.UTF8.GetString(asset.Bytes), c => Unseen(c));
            Assert.DoesNotContain("</script", System.Text.Encoding.UTF8.GetString(ReportSite.Assets(view).Single(a => a.Path == "search-index.js").Bytes));
        }
    }

    [Fact]
    public void What_steers_the_eye_is_shown_instead()
    {
        var html = Hostile("\\u202Esey\\x1b[32m").Page("e/C1.html");
        Assert.Contains(@"\u{202E}sey\u{1B}[32m", Html.Text(html));
    }

    [Fact]
    public void A_word_of_ten_thousand_letters_stands_on_the_page_whole()
    {
        var word = new string('w', 10_000);
        Assert.Contains(word, Hostile(word).Page("e/C1.html"));
    }

    [Theory]
    [InlineData("https://a.example/b?c#d", true)]
    [InlineData("http://a.example", true)]
    [InlineData("mailto:a@b.example", true)]
    [InlineData("docs/a.md#b", true)]
    [InlineData("../a:b/c.html", true)]
    [InlineData("#place", true)]
    [InlineData("?a=b:c", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("JAVASCRIPT:alert(1)", false)]
    [InlineData("java\nscript:alert(1)", false)]
    [InlineData(" javascript:alert(1)", false)]
    [InlineData("\u0001javascript:alert(1)", false)]
    [InlineData("vbscript:x", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("//evil.example", false)]
    [InlineData(@"\\evil.example", false)]
    [InlineData(@"/\evil.example", false)]
    [InlineData("http\u200B://a.example", false)]
    [InlineData("", false)]
    public void Only_http_https_mailto_and_relative_links_are_links(string address, bool may) => Assert.Equal(may ? address : null, SafeLink.Href(address));

    [Fact]
    public void Whatever_passes_as_a_link_is_of_a_safe_scheme_or_stays_on_its_site() =>
        Prop.ForAll(Gen.ListOf(Gen.Elements([.. "javscript:/\\#?. \t\n\u0000dathmlops@%&;\"<>"])).Select(c => string.Concat(c)).ToArbitrary(), address =>
        {
            if (SafeLink.Href(address) is null || !Uri.TryCreate(new Uri("https://site.example/cases/a/"), address, out var uri)) return true;
            return uri.Scheme is "http" or "https" or "mailto" && (uri.Host == "site.example" || SafeLink.LeadsOut(address));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000).WithReplay(0x11f, 0x3));

    static bool Unseen(char c) => c is not ('\n' or '\t') && (char.IsControl(c) || c is (>= '\u200B' and <= '\u200F') or (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\u061C' or '\uFEFF');
}
