using System.Diagnostics;

namespace Warrant.Cli.Tests;

/// <summary>The script `warrant` in a checkout that is built already, with a `dotnet` of the test's own: nothing but what the program says is a yes or a no.</summary>
public sealed class StartScriptTests : IDisposable
{
    readonly CommandLine shell = new();

    public StartScriptTests()
    {
        shell.Write("warrant", File.ReadAllBytes(Repository.Path("warrant")));
        shell.Write("artifacts/warrant/built", "");
        // Says whether its output goes anywhere.
        shell.Write("path/dotnet", "#!/bin/sh\necho \"$*\" 2>/dev/null || exit 2\n");
        foreach (var tool in new[] { "bash", "dirname", "readlink", "find" })
            File.CreateSymbolicLink(shell.Path($"path/{tool}"), new[] { "/usr/bin", "/bin" }.Select(f => Path.Combine(f, tool)).First(File.Exists));
        foreach (var program in new[] { "warrant", "path/dotnet" }) Mode(shell.Path(program));
    }

    public void Dispose() => shell.Dispose();

    [Fact]
    public void It_starts_the_program_with_its_words() => Assert.Equal((0, $"{shell.Path("artifacts/warrant/warrant.dll")} check a b\n", ""), Run("./warrant check 'a b'"));

    [Theory, InlineData(">&-"), InlineData("<&- >&-"), InlineData("<&- >&- 2>&-")]
    public void Where_there_is_no_output_nothing_else_becomes_it(string closed) => Assert.Equal((2, "", ""), Run($"./warrant check {closed}"));

    [Fact]
    public void Without_dotnet_there_is_no_answer()
    {
        File.Delete(shell.Path("path/dotnet"));
        Assert.Equal((2, "", "warrant: the .NET 10 SDK is needed: no dotnet on the PATH\n"), Run("./warrant check"));
    }

    (int Exit, string Out, string Error) Run(string line)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the script is for Linux");
        var start = new ProcessStartInfo("/bin/sh", ["-c", line]) { WorkingDirectory = shell.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = shell.Path("path");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    static void Mode(string path)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
