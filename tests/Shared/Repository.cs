using System.Runtime.CompilerServices;

/// <summary>Where the sources of this checkout lie, for tests that read docs and examples.</summary>
static class Repository
{
    public static string Path(string relative) => System.IO.Path.GetFullPath(System.IO.Path.Combine(Root, relative));

    /// <summary>Real logs and vectors beside the checkout, or where WARRANT_SHARED says; null where there are none.</summary>
    public static string? Shared => new[] { Environment.GetEnvironmentVariable("WARRANT_SHARED"), Path("../shared") }.FirstOrDefault(p => p is not null && Directory.Exists(p));

    static string Root => System.IO.Path.GetFullPath(System.IO.Path.Combine(Here(), "../.."));

    static string Here([CallerFilePath] string file = "") => System.IO.Path.GetDirectoryName(file)!;
}
