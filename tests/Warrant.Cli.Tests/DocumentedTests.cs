using System.Text.RegularExpressions;

namespace Warrant.Cli.Tests;

/// <summary>No command and no option that the pages for users do not tell of.</summary>
public sealed partial class DocumentedTests
{
    static string Pages { get; } = string.Join('\n', Directory.EnumerateFiles(Repository.Path("docs"), "*.md").Append(Repository.Path("README.md")).Select(File.ReadAllText));

    [Fact]
    public void Every_command_and_every_option_is_told_of()
    {
        using var shell = new CommandLine();
        var commands = new Stack<string>([""]);
        var missing = new List<string>();
        var seen = 0;
        while (commands.TryPop(out var command))
        {
            seen++;
            var help = shell.Run([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]).Out;
            if (command.Length > 0 && !Names(command)) missing.Add(command);
            missing.AddRange(Option().Matches(help).Select(m => m.Value).Where(o => !Regex.IsMatch(Pages, $@"(?<![\w-]){o}(?![\w-])")).Select(o => $"{command} {o}"));
            if (help.Split("\nCommands:\n") is [_, var below])
                foreach (var line in below.Split('\n').Where(l => l.StartsWith("  ", StringComparison.Ordinal) && l[2] != ' '))
                    commands.Push($"{command} {line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]}".Trim());
        }
        Assert.True(seen > 40);
        Assert.Empty(missing);
    }

    static bool Names(string command) => Regex.IsMatch(Pages, $@"(warrant |`){Regex.Escape(command)}\b");

    // Its names, not what its description says.
    [GeneratedRegex(@"(?<=^  (-o, )?)--(?!help|version)[a-z-]+", RegexOptions.Multiline)]
    private static partial Regex Option();
}
