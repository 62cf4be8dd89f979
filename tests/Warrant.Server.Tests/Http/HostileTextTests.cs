using System.Text.RegularExpressions;

namespace Warrant.Server.Tests;

/// <summary>Whatever a case says, and whatever its folder is called, is text on every page.</summary>
public sealed class HostileTextTests
{
    const string Script = "</title><script>alert(1)</script><img src=x onerror=alert(2)>";

    [Fact]
    public async Task Markup_in_a_case_is_text_on_every_page()
    {
        await using var served = await ServedFolder.Start(Hostile());
        foreach (var path in new[] { "/", "/cases/yes-case/", "/cases/yes-case/argument.html", "/cases/yes-case/e/C0.html", "/cases/yes-case/e/C1.html", "/cases/yes-case/map/C0?depth=6", "/cases/yes-case/part/C0?depth=6", "/cases/yes-case/map/C0?notation=cae" })
        {
            var page = await served.Page(path);
            Assert.Contains("alert(1)", page);
            Assert.DoesNotContain("<script>", page);
            Assert.DoesNotContain("<img", page);
            Assert.DoesNotMatch("""(?i)href="\s*(javascript|data|vbscript):""", page);
            Assert.DoesNotContain('\u202E', page);
            Assert.DoesNotContain('\u001b', page);
        }
        Assert.Empty(served.Complaints);
    }

    [Fact]
    public async Task Markup_in_findings_of_an_unreadable_case_is_text()
    {
        await using var served = await ServedFolder.Start(new() { ["case.yaml"] = $"{Script}: [\n" });
        var page = await served.Page("/cases/yes-case/");
        Assert.Contains("There is no answer", page);
        Assert.DoesNotContain("<script>", page);
        Assert.DoesNotContain("<img", page);
    }

    [Fact]
    public async Task An_address_is_not_given_back_as_markup()
    {
        await using var served = await ServedFolder.Start();
        foreach (var path in new[] { "/<script>alert(1)</script>", "/cases/<script>alert(1)</script>/", "/cases/yes-case/<script>alert(1)</script>", "/cases/yes-case/map/<script>alert(1)</script>?depth=<script>" })
            Assert.DoesNotContain("alert(1)", await RawHttp.Get(served.Server.Address, path, "localhost"));
    }

    [Fact]
    public async Task A_depth_that_is_no_depth_is_the_usual_one_and_a_great_one_has_an_end()
    {
        await using var served = await ServedFolder.Start();
        var usual = await served.Page("/cases/yes-case/map/C0");
        Assert.Equal(usual, await served.Page("/cases/yes-case/map/C0?depth=many"));
        Assert.Equal(await served.Page("/cases/yes-case/map/C0?depth=12"), await served.Page("/cases/yes-case/map/C0?depth=2000000000"));
        Assert.Equal(await served.Page("/cases/yes-case/map/C0?depth=0"), await served.Page("/cases/yes-case/map/C0?depth=-7"));
    }

    static Dictionary<string, string> Hostile()
    {
        var files = YesCase.Files();
        files["case.yaml"] = files["case.yaml"].Replace("title: A case that answers yes", $"title: \"{Script}\"").Replace("question: May it be served?", $"question: \"{Script} \\u202Eyes\\e[32m [x](javascript:alert(3))\"");
        files["argument.yaml"] = Regex.Replace(files["argument.yaml"], "text: (Serving it meets K1|It lacks the ability)\\.", $"text: \"$1. {Script} \\u202E [x](javascript:alert(3)) {new string('w', 10_000)}\"");
        return files;
    }
}
