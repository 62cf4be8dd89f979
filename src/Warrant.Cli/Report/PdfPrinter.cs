using System.ComponentModel;
using System.Diagnostics;
using Warrant.Files;

namespace Warrant.Cli;

/// <summary>A page that lies on disk as PDF, tagged and outlined, by Chromium.</summary>
public static class PdfPrinter
{
    static readonly TimeSpan patience = TimeSpan.FromMinutes(3);

    static readonly string[] names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>The program: $CHROMIUM, or the first that the PATH has; null where there is none.</summary>
    /// <param name="variable">Gives a variable of the environment.</param>
    public static string? Program(Func<string, string?> variable)
    {
        if (variable("CHROMIUM") is { Length: > 0 } named) return File.Exists(named) ? named : null;
        return (variable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }

    /// <param name="page">A path on disk.</param>
    /// <returns>Why there is no PDF, as a part of a sentence; null where there is one.</returns>
    public static string? Print(string program, string page, string pdf)
    {
        using var profile = PassingFolder.Temporary("warrant-pdf-");
        try
        {
            var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in Arguments(page, pdf, profile.Path)) start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            var said = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(patience))
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
                return "Chromium did not come to an end";
            }
            Task.WaitAll(said, output);
            return process.ExitCode == 0 && File.Exists(pdf) && new FileInfo(pdf).Length > 0 ? null : $"Chromium ended with {process.ExitCode} and wrote none: {said.Result.Trim().Split('\n')[^1]}";
        }
        catch (Win32Exception problem)
        {
            return $"`{program}` could not be started: {problem.Message}";
        }
    }

    // Without its sandbox only where the user is root, for then Chromium starts in no other way. The page is our own and runs no script.
    static IEnumerable<string> Arguments(string page, string pdf, string profile)
    {
        yield return "--headless";
        if (Environment.IsPrivilegedProcess) yield return "--no-sandbox";
        yield return "--disable-gpu";
        yield return $"--user-data-dir={profile}";
        yield return "--no-pdf-header-footer";
        yield return "--generate-pdf-document-outline";
        yield return $"--print-to-pdf={pdf}";
        yield return new Uri(page).AbsoluteUri;
    }
}
