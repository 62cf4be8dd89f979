using YamlDotNet.Core;

namespace Warrant.Bench;

/// <summary>The least that any reader of these files with YamlDotNet must do: walk the events.</summary>
static class YamlPeer
{
    public static long Count(string folder)
    {
        var events = 0L;
        foreach (var file in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories))
        {
            var parser = new Parser(new Scanner(new StringReader(File.ReadAllText(file)), skipComments: true));
            while (parser.MoveNext()) events++;
        }
        return events;
    }
}
