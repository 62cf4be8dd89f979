using System.Globalization;
using Warrant.Cli;

namespace Warrant.Cli.Tests;

/// <summary>Runs the program as a shell would, on a day of the test's own, in a folder of its own that is gone afterwards.</summary>
sealed class CommandLine : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("warrant-cli-").FullName;

    /// <summary>Where runs that were read are kept; null: nowhere.</summary>
    public string? Cache { get; set; }

    public sealed record Result(int Exit, string Out, string Error);

    public Result Run(params string[] args) => Run(null, args);

    /// <summary>With a person at the terminal, who types these lines when asked.</summary>
    public Result Typing(string lines, params string[] args) => Run(new StringReader(lines), args);

    Result Run(TextReader? typed, string[] args)
    {
        var (output, error) = (new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" }, new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" });
        var exit = Application.Run(args, new Terminal(output, error, new FixedDay(YesCase.Day), Folder) { In = typed, Cache = Cache });
        return new(exit, output.ToString(), error.ToString());
    }

    public string Path(string relative) => System.IO.Path.Combine(Folder, relative);

    public void Write(string path, string text) => Write(path, System.Text.Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(path))!);
        File.WriteAllBytes(Path(path), bytes);
    }

    public void Write(Dictionary<string, string> files)
    {
        foreach (var (path, text) in files) Write(path, text);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    sealed class FixedDay(DateOnly day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
    }
}
