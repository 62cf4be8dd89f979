namespace Warrant.Evidence.Tests;

/// <summary>Real logs, which are not part of the repository: beside it, or where WARRANT_SHARED says.</summary>
static class Shared
{
    /// <summary>The folder, or a skip with the reason.</summary>
    public static string Folder(string name)
    {
        var folder = Candidates().Select(shared => Path.Combine(shared, "data", name)).FirstOrDefault(Directory.Exists);
        Assert.SkipWhen(folder is null, $"no shared/data/{name} beside the repository, and WARRANT_SHARED names none");
        return folder;
    }

    static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("WARRANT_SHARED") is { Length: > 0 } named) yield return named;
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at?.Parent is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Warrant.slnx"))) yield return Path.Combine(at.Parent.FullName, "shared");
        }
    }
}
