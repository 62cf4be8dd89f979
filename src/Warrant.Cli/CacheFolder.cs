namespace Warrant.Cli;

/// <summary>Where runs that were read are kept, by the conventions of XDG.</summary>
public static class CacheFolder
{
    /// <summary>`warrant` below `XDG_CACHE_HOME`, else below `~/.cache`; null where `WARRANT_NO_CACHE` is set or there is no home.</summary>
    /// <param name="variable">Gives a variable of the environment.</param>
    public static string? Of(Func<string, string?> variable)
    {
        if (variable("WARRANT_NO_CACHE") is { Length: > 0 }) return null;
        // A relative path is to be ignored, says the convention.
        if (variable("XDG_CACHE_HOME") is { } home && Path.IsPathRooted(home)) return Path.Combine(home, "warrant");
        return variable("HOME") is { } user && Path.IsPathRooted(user) ? Path.Combine(user, ".cache", "warrant") : null;
    }
}
