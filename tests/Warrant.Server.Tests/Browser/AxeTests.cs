using Microsoft.Playwright;

namespace Warrant.Server.Tests;

/// <summary>axe-core finds nothing on any page, light or dark. It is installed by `./test` where npm can; it is not part of the product.</summary>
public sealed class AxeTests(Chromium chromium, ServedExamples examples)
{
    const string Run = """
        async () => (await axe.run(document, { resultTypes: ["violations"] })).violations.map(v => `${v.id}: ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 200)).join(" | ")}`)
        """;

    static readonly string[] pages = ["/", "/cases/atlas-cyber/", "/cases/atlas-cyber/e/C1.1.html", "/cases/atlas-cyber/map/C0?depth=2", "/cases/atlas-cyber-flawed/", "/cases/atlas-cyber-flawed/findings.html"];

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Finds_nothing(ColorScheme scheme)
    {
        var axe = Repository.Path("artifacts/axe/node_modules/axe-core/axe.min.js");
        Assert.SkipUnless(File.Exists(axe), "axe-core is not installed; ./test installs it where npm can");
        await using var tab = await chromium.Open(new() { ColorScheme = scheme });
        var found = new List<string>();
        foreach (var path in pages)
        {
            await tab.Page.GotoAsync(examples.Url(path));
            await tab.Page.EvaluateAsync(await File.ReadAllTextAsync(axe));
            found.AddRange((await tab.Page.EvaluateAsync<string[]>(Run)).Select(violation => $"{path} {violation}"));
        }
        Assert.True(found.Count == 0, string.Join("\n", found));
    }
}
