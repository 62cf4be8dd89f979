using System.Text;

namespace Warrant.Cli.Tests;

/// <summary>What an act writes into the files of a case, and what it leaves alone.</summary>
public sealed class FileEditTests
{
    static readonly string[] doubt = ["challenge", "raise", "D9", "--text", "It is not so.", "--rebuts", "C0"];

    [Fact]
    public void A_file_that_is_not_UTF_8_keeps_every_byte()
    {
        using var recorded = new RecordedCase();
        recorded.Do("ada", "2026-11-10", "baseline");
        File.Delete(recorded.Shell.Path("evidence.yaml"));
        byte[] latin = [.. File.ReadAllBytes(recorded.Shell.Path("case.yaml")), .. "# caf"u8, 0xe9, (byte)'\n'];
        recorded.Shell.Write("case.yaml", latin);
        var result = recorded.Try("rita", "2026-11-11", doubt);
        Assert.Equal(0, result.Exit);
        Assert.Contains("was not changed: it is not UTF-8", result.Error);
        Assert.Equal(latin, File.ReadAllBytes(recorded.Shell.Path("case.yaml")));
    }

    [Fact]
    public void A_byte_order_mark_stays()
    {
        using var recorded = new RecordedCase(files => files["evidence.yaml"] = "\uFEFF" + files["evidence.yaml"]);
        recorded.Do("ada", "2026-11-10", "baseline").Do("rita", "2026-11-11", doubt);
        var bytes = File.ReadAllBytes(recorded.Shell.Path("evidence.yaml"));
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.Contains("D9:", Encoding.UTF8.GetString(bytes));
        Assert.NotEqual(Encoding.UTF8.GetPreamble(), bytes[3..6]);
    }

    [Theory]
    [InlineData("a link")]
    [InlineData("a link to a device without end")]
    [InlineData("a folder")]
    public void What_a_case_would_not_read_is_not_written_to(string what)
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("links and devices are others there");
        using var recorded = new RecordedCase();
        recorded.Do("ada", "2026-11-10", "baseline");
        foreach (var file in new[] { "evidence.yaml", "argument.yaml" }) File.Delete(recorded.Shell.Path(file));
        var path = recorded.Shell.Path("case.yaml");
        File.Move(path, recorded.Shell.Path("elsewhere.txt"));
        if (what == "a folder") Directory.CreateDirectory(path);
        else File.CreateSymbolicLink(path, what == "a link" ? "elsewhere.txt" : "/dev/zero");
        var result = recorded.Try("rita", "2026-11-11", doubt);
        Assert.Equal(0, result.Exit);
        Assert.Contains("was not changed: it is no regular file", result.Error);
        Assert.Equal(what != "a folder", new FileInfo(path).LinkTarget is not null);
        Assert.DoesNotContain("D9", File.ReadAllText(recorded.Shell.Path("elsewhere.txt")));
    }

    [Fact]
    public void A_doubt_that_is_not_in_the_files_gets_no_half_of_itself_there()
    {
        using var recorded = new RecordedCase();
        recorded.Do("ada", "2026-11-10", "baseline").DoBesideTheFiles("rita", "2026-11-11", doubt);
        var before = File.ReadAllText(recorded.Shell.Path("evidence.yaml"));
        var result = recorded.Try("ada", "2026-11-12", "challenge", "answer", "D9", "C9");
        Assert.Equal(0, result.Exit);
        Assert.Contains("the act is recorded, but `evidence.yaml` was not changed: no challenge `D9` stands in it", result.Error);
        Assert.Equal(before, File.ReadAllText(recorded.Shell.Path("evidence.yaml")));
    }

    [Fact]
    public void An_agreement_goes_with_what_was_agreed_with()
    {
        using var recorded = new RecordedCase();
        recorded.Do("ada", "2026-11-10", "baseline").Do("rita", "2026-11-11", doubt).Do("ada", "2026-11-12", "challenge", "answer", "D9", "C9").Do("rita", "2026-11-13", "challenge", "agree", "D9");
        Assert.Equal(0, recorded.Shell.Run("check").Exit);
        var agreed = File.ReadAllText(recorded.Shell.Path("evidence.yaml"));
        recorded.Do("rita", "2026-11-14", "challenge", "sustain", "D9", "--because", "it is so").Do("ada", "2026-11-15", "challenge", "answer", "D9", "C9");
        // The file must not say that rita agrees with what she has not seen.
        Assert.Equal(agreed.Replace("    agreed-by: rita", ""), File.ReadAllText(recorded.Shell.Path("evidence.yaml")));
        Assert.DoesNotContain("WR506", recorded.Shell.Run("check").Out);
    }
}
