using System.Diagnostics;

namespace Warrant.Cli.Tests;

/// <summary>The program as a process of its own, to be killed while it writes.</summary>
static class Killing
{
    public static Process Start(string folder, params ReadOnlySpan<string> words)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["WARRANT_NO_CACHE"] = "1";
        foreach (var word in (ReadOnlySpan<string>)[typeof(Application).Assembly.Location, .. words]) start.ArgumentList.Add(word);
        return Process.Start(start)!;
    }

    /// <summary>Waits for so many changes of the folder and then kills (SIGKILL, so that nothing of it runs any more); false where the writer was done before.</summary>
    public static bool KillAfter(Process writer, string folder, int changes)
    {
        for (var before = Look(folder); !writer.HasExited;)
        {
            if (Look(folder) is var now && now == before) continue;
            before = now;
            if (changes-- > 0) continue;
            writer.Kill();
            return true;
        }
        return false;
    }

    static string Look(string folder)
    {
        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = true };
        try
        {
            return string.Join('\n', Directory.EnumerateFiles(folder, "*", all).Select(f => $"{f} {(new FileInfo(f) is { Exists: true } file ? file.Length : -1)}").Order(StringComparer.Ordinal));
        }
        catch (IOException)
        {
            return "it changed while it was looked at";
        }
    }
}
