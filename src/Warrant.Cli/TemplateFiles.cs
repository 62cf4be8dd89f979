using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Warrant.Cli;

/// <summary>The files of a new case, from the template that travels with the program: its dates are counted from the day it is made.</summary>
static partial class TemplateFiles
{
    // What a digest is taken of comes before the file that names it; the file that makes the folder a case comes last.
    static readonly string[] paths = ["docs/review.md", "logs/hidden-instructions.json", "evidence.yaml", "argument.yaml", "case.yaml"];

    /// <param name="id">The id of the case.</param>
    public static IReadOnlyList<(string Path, string Text)> Of(string id, DateOnly today)
    {
        var files = new List<(string Path, string Text)>();
        foreach (var path in paths) files.Add((path, Blank().Replace(Read(path), m => Fill(m.Groups[1].Value))));
        return files;

        string Fill(string blank) => blank switch
        {
            "case" => id,
            "today" => Day(today),
            "until" => Day(today.AddYears(1)),
            _ when blank.StartsWith("sha256:", StringComparison.Ordinal) => Digest(files.Single(f => f.Path == blank[7..]).Text),
            _ => throw new InvalidOperationException($"the template has an unknown blank: {blank}"),
        };
    }

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Digest(string text) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    static string Read(string path)
    {
        using var file = typeof(TemplateFiles).Assembly.GetManifestResourceStream($"template/{path}") ?? throw new InvalidOperationException($"`{path}` of the template is missing from the build");
        using var reader = new StreamReader(file);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"\{\{([^{}]+)\}\}")]
    private static partial Regex Blank();
}
