namespace Warrant.Views;

static class SiteAssets
{
    static readonly string[] Fixed = ["style.css"];

    public static IReadOnlyList<SiteFile> Of(CaseView view) => [.. Fixed.Select(name => new SiteFile(name, Read(name)))];

    internal static byte[] Read(string name)
    {
        using var stream = typeof(SiteAssets).Assembly.GetManifestResourceStream($"assets/{name}")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
