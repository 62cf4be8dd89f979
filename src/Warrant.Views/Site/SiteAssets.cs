using System.Text;
using Warrant.Core;

namespace Warrant.Views;

static class SiteAssets
{
    public static IReadOnlyList<SiteFile> Of(CaseView view) =>
    [
        new("style.css", [.. Read("style.css"), .. Encoding.UTF8.GetBytes(MapStyle.Css), .. Read("print.css")]),
        new("page.js", Read("page.js")),
        new("search-index.js", Encoding.UTF8.GetBytes(SearchIndex.Script(view))),
    ];

    internal static byte[] Read(string name)
    {
        using var stream = typeof(SiteAssets).Assembly.GetManifestResourceStream($"assets/{name}")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
