using Warrant.Core;

namespace Warrant.Cli.Tests;

/// <summary>`warrant new` writes a case that answers yes with no finding, whatever the day, and writes over nothing.</summary>
public sealed class NewCommandTests : IDisposable
{
    readonly string root = Directory.CreateTempSubdirectory("warrant-new-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    (int Exit, string Out, string Error) Run(string day, params string[] args)
    {
        using StringWriter output = new(), error = new();
        var exit = Application.Run(args, new Terminal(output, error, new Day(day), root));
        return (exit, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("2026-11-20", "2027-11-20", "2027-05-19")]
    [InlineData("2028-02-29", "2029-02-28", "2028-08-27")]
    [InlineData("2031-12-31", "2032-12-31", "2032-06-28")]
    public void A_new_case_answers_yes_without_a_finding(string day, string until, string yesUntil)
    {
        var made = Run(day, "new", "first-case");
        Assert.Equal((0, ""), (made.Exit, made.Error));
        Assert.Equal(2, made.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(
            (0, $"""
                answer: yes  (supported, current, as of {day})
                  May our engineers use Atlas-mini until {until}?
                  because C0 rests on C1, C2
                  depth 1: A1, E1, E2, E3, E4 alone would each end it; 5 break sets in all
                  doubt: no number; nobody gave a doubt for A1, C1.v/step, C2/step, C3/step, D2, E2, E3, E4
                  yes until {yesUntil}, when E1 ends; renewed, yes until {until}

                """.ReplaceLineEndings("\n"), ""), Run(day, "check", "first-case", "--strict"));
    }

    [Fact]
    public void The_files_are_whole_and_no_blank_is_left()
    {
        Run("2026-11-20", "new", "first-case");
        var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(root, f)).Order(StringComparer.Ordinal);
        Assert.Equal(["first-case/argument.yaml", "first-case/case.yaml", "first-case/docs/review.md", "first-case/evidence.yaml", "first-case/logs/hidden-instructions.json"], files);
        Assert.All(Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories), f => Assert.DoesNotContain("{{", File.ReadAllText(f)));
        Assert.Contains("\ncase: first-case\n", File.ReadAllText(Path.Combine(root, "first-case/case.yaml")));
    }

    [Fact]
    public void A_changed_log_turns_the_new_case_into_a_no()
    {
        Run("2026-11-20", "new", "first-case");
        var log = Path.Combine(root, "first-case/logs/hidden-instructions.json");
        File.WriteAllText(log, File.ReadAllText(log).Replace("\"value\": 0 }", "\"value\": 1 }"));
        var (exit, output, _) = Run("2026-11-20", "check", "first-case");
        Assert.Equal(1, exit);
        Assert.Contains("WR302: `logs/hidden-instructions.json` has changed", output);
    }

    [Fact]
    public void An_empty_folder_is_taken_and_named_as_it_may_be()
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, "my case")).FullName;
        Assert.Equal(0, Run("2026-11-20", "new", folder).Exit);
        Assert.Contains("\ncase: my-case\n", File.ReadAllText(Path.Combine(folder, "case.yaml")));
    }

    [Theory]
    [InlineData("full", "`full` is not empty")]
    [InlineData("file", "`file` is no folder")]
    [InlineData("file/below", "a case could not be written to `file/below`")]
    [InlineData("dangling", "`dangling` is no folder")]
    public void Nothing_is_written_over(string folder, string why)
    {
        Directory.CreateDirectory(Path.Combine(root, "full"));
        File.WriteAllText(Path.Combine(root, "full/.keep"), "");
        File.WriteAllText(Path.Combine(root, "file"), "mine");
        File.CreateSymbolicLink(Path.Combine(root, "dangling"), "/dev/null/nowhere");
        var before = Directory.EnumerateFileSystemEntries(root, "*", SearchOption.AllDirectories).Count();

        var (exit, output, error) = Run("2026-11-20", "new", folder);
        Assert.Equal((2, ""), (exit, output));
        Assert.Contains(why, error);
        Assert.Equal(before, Directory.EnumerateFileSystemEntries(root, "*", SearchOption.AllDirectories).Count());
        Assert.Equal("mine", File.ReadAllText(Path.Combine(root, "file")));
    }

    sealed class Day(string day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(Values.Date(day)!.Value.ToDateTime(new TimeOnly(23, 30)), TimeSpan.Zero);
    }
}
