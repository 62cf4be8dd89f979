using Warrant.Core;

namespace Warrant.Files.Tests;

static class Reading
{
    public static YamlMap Value(string text)
    {
        var document = Document.Read(0, new Source("a.yaml", text));
        Assert.DoesNotContain(document.Findings, f => f.Rule.Code is "WR002" or "WR003" or "WR007");
        return YamlValue.Of(document.Sections);
    }

    public static IEnumerable<string> Texts(string text) => Texts(Value(text));

    static IEnumerable<string> Texts(YamlValue value) => value switch
    {
        YamlText t => [t.Value],
        YamlList list => list.Items.SelectMany(Texts),
        YamlMap map => map.Entries.SelectMany(e => Texts(e.Value)),
        _ => [],
    };
}
