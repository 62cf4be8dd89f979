using System.Text;
using Warrant.Cli;

namespace Warrant.Cli.Tests;

public sealed class ReportCommandTests : IDisposable
{
    readonly CommandLine shell = new();

    public ReportCommandTests() => shell.Write(YesCase.Files());

    [Fact]
    public void A_report_is_written_whole_and_again_with_the_same_bytes()
    {
        var first = shell.Run("report", "-o", "out");
        Assert.Equal((0, ""), (first.Exit, first.Error));
        Assert.Contains("open out/index.html\nanswer: yes, as of 2026-11-20\n", first.Out);
        var bytes = Bytes("out");
        Assert.Contains("index.html", bytes.Keys);
        Assert.Contains("e/C1.html", bytes.Keys);
        Assert.Equal(0, shell.Run("report", "-o", "out").Exit);
        Assert.Equal(bytes, Bytes("out"));
    }

    [Fact]
    public void A_report_within_the_case_changes_nothing_of_the_case()
    {
        Assert.Equal(0, shell.Run("report", "-o", "out").Exit);
        var check = shell.Run("check");
        Assert.Equal(0, check.Exit);
        Assert.DoesNotContain("out/", check.Out);
    }

    [Fact]
    public void As_of_a_later_day_the_pages_say_no()
    {
        Assert.Equal(0, shell.Run("report", "-o", "out", "--as-of", "2027-06-01").Exit);
        Assert.Contains("judged for 1 June 2027", File.ReadAllText(shell.Path("out/index.html")));
        Assert.Contains("The answer is no.", File.ReadAllText(shell.Path("out/index.html")));
    }

    [Fact]
    public void A_reference_that_leads_nowhere_is_told_and_the_report_is_there_all_the_same()
    {
        shell.Write("story.md", "# Story\n\nIt rests on [[nowhere]].\n");
        var result = shell.Run("report", "-o", "out");
        Assert.Equal(1, result.Exit);
        Assert.Equal("warrant: 1 reference in the chapters leads nowhere; the pages mark each\n  story.md:3: [[nowhere]] names nothing in this case\n", result.Error);
        Assert.Contains("References that lead nowhere (1)", File.ReadAllText(shell.Path("out/findings.html")));
        Assert.Contains("class=\"broken\"", File.ReadAllText(shell.Path("out/chapters/story.html")));
    }

    [Fact]
    public void A_folder_of_somebodys_own_is_left_alone()
    {
        shell.Write("mine/notes.txt", "mine");
        var result = shell.Run("report", "-o", "mine");
        Assert.Equal(2, result.Exit);
        Assert.Contains("`mine` holds files that were not generated", result.Error);
        Assert.Equal(["notes.txt"], Bytes("mine").Keys);
    }

    [Fact]
    public void Without_anything_to_read_there_is_no_report()
    {
        Directory.CreateDirectory(shell.Path("empty"));
        Assert.Equal(2, shell.Run("report", "empty", "-o", "out").Exit);
        Assert.False(Path.Exists(shell.Path("out")));
    }

    [Fact]
    public void Without_Chromium_there_is_no_PDF_and_no_half_of_a_report()
    {
        var result = shell.Run("report", "-o", "out", "--pdf");
        Assert.Equal(2, result.Exit);
        Assert.Contains("$CHROMIUM", result.Error);
        Assert.False(Path.Exists(shell.Path("out")));
    }

    [Fact]
    public void With_Chromium_there_is_a_PDF_with_tags_and_an_outline()
    {
        var chromium = PdfPrinter.Program(Environment.GetEnvironmentVariable);
        Assert.SkipWhen(chromium is null, "no Chromium on the PATH or in $CHROMIUM");
        var (output, error) = (new StringWriter(), new StringWriter());
        Assert.True(Application.Run(["report", "-o", "out", "--pdf"], new Terminal(output, error, TimeProvider.System, shell.Folder) { Chromium = chromium }) == 0, error.ToString());
        var pdf = Encoding.Latin1.GetString(File.ReadAllBytes(shell.Path("out/report.pdf")));
        Assert.StartsWith("%PDF", pdf);
        Assert.Contains("/StructTreeRoot", pdf);
        Assert.Contains("/Outlines", pdf);
    }

    [Theory]
    [InlineData(null, "/nowhere:/usr/none", null)]
    [InlineData("/no/such/chromium", "/usr/bin", null)]
    public void Chromium_is_what_the_variable_names_or_the_PATH_has(string? named, string path, string? found) =>
        Assert.Equal(found, PdfPrinter.Program(name => name == "CHROMIUM" ? named : path));

    Dictionary<string, string> Bytes(string folder) => Directory.EnumerateFiles(shell.Path(folder), "*", SearchOption.AllDirectories)
        .ToDictionary(f => Path.GetRelativePath(shell.Path(folder), f), f => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f))));

    public void Dispose() => shell.Dispose();
}
