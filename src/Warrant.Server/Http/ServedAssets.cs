using System.Text;
using Warrant.Views;

namespace Warrant.Server;

/// <summary>What pages load from the server itself: style sheets and modules, in the program, not on the disk.</summary>
static class ServedAssets
{
    static readonly Dictionary<string, Page> byName = new()
    {
        ["style.css"] = Page.Of(ServedSite.Style(), Css),
        ["served.css"] = Page.Of(Text("served.css"), Css),
        ["live.js"] = Page.Of(Text("live.js"), Script),
        ["argument-map.js"] = Page.Of(Text("argument-map.js"), Script),
        ["map-walk.js"] = Page.Of(Text("map-walk.js"), Script),
        ["map-zoom.js"] = Page.Of(Text("map-zoom.js"), Script),
    };

    const string Css = "text/css; charset=utf-8";
    const string Script = "text/javascript; charset=utf-8";

    public static Page? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>How an asset of a report is sent, by the end of its name.</summary>
    public static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".css" => Css,
        ".js" => Script,
        ".svg" => Page.Svg,
        ".json" => Page.Json,
        _ => "application/octet-stream",
    };

    static string Text(string name)
    {
        using var reader = new StreamReader(typeof(ServedAssets).Assembly.GetManifestResourceStream($"assets/{name}")!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
