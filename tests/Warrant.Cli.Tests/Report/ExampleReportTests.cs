using System.Text;
using System.Text.RegularExpressions;

namespace Warrant.Cli.Tests;

/// <summary>The reports of the examples: pages of both as they were read, and every link of them. UPDATE=1 writes the pages anew.</summary>
public sealed partial class ExampleReportTests : IDisposable
{
    readonly CommandLine shell = new();

    [Theory]
    [InlineData("atlas-cyber", "index", "e/E1", "watch")]
    [InlineData("atlas-cyber-flawed", "index", "evidence", "e/C1")]
    public void A_report_is_as_it_was_read_and_every_link_of_it_leads_somewhere(string example, params string[] golden)
    {
        var report = shell.Run("report", Repository.Path($"examples/{example}"), "-o", "out");
        Assert.Equal((0, ""), (report.Exit, report.Error));
        foreach (var name in golden)
        {
            var file = Repository.Path($"tests/Warrant.Cli.Tests/Report/Golden/{example}-{name.Replace('/', '-')}.html");
            var page = File.ReadAllText(shell.Path($"out/{name}.html"));
            if (Environment.GetEnvironmentVariable("UPDATE") == "1") File.WriteAllText(file, page, new UTF8Encoding(false));
            Assert.Equal(File.ReadAllText(file), page);
        }
        foreach (var page in Directory.EnumerateFiles(shell.Path("out"), "*.html", SearchOption.AllDirectories))
            foreach (Match link in Link().Matches(File.ReadAllText(page)))
                Assert.True(link.Groups[1].Length == 0 || File.Exists(Path.Combine(Path.GetDirectoryName(page)!, link.Groups[1].Value)), $"{page}: {link.Value}");
    }

    [GeneratedRegex("(?:href|src|action)=\"([^\"#:?]*)(?:#[^\"]*)?\"")]
    private static partial Regex Link();

    public void Dispose() => shell.Dispose();
}
