using System.Xml.Linq;
using FsCheck.Fluent;

namespace Warrant.Core.Tests;

/// <summary>Names of boxes: each is there once, and whatever is named is there, from any root.</summary>
public sealed class MapNameProperties
{
    [Fact]
    public void Every_box_has_a_name_of_its_own_whatever_stands_at_the_top() =>
        Properties.Hold(RandomCase.Generator, c =>
        {
            var source = new MapSource(c.Check());
            return source.Assessment.Case.Ids.Where(id => ArgumentMap.RootOf(source.Assessment, id) is not null).All(root => IsSound(ArgumentMap.Svg(source, new() { Root = root, Depth = 4 })));
        }, 60);

    [Fact]
    public void An_id_that_is_none_ends_no_name_and_is_no_address()
    {
        var source = new MapSource(Check.Case("""
            claims:
              C0: { text: It is so., context: [K1], step: { decomposition: Over all., because: It is all., premises: [C1] } }
              C1: { text: With an ordinary id., undeveloped: true }
              a b: { text: With a space., context: [K1], step: { decomposition: Over one., because: It is all., premises: [C1] } }
              C0/step: { text: With a slash., step: { decomposition: Over one., because: It is all., premises: [C0] } }
              "": { text: Without a letter., step: { decomposition: Over one., because: It is all., premises: [C1] } }
            """));
        foreach (var (root, name) in new[] { ("a b", "a~20b"), ("C0/step", "C0~2Fstep"), ("", "~") })
        {
            var map = ArgumentMap.Svg(source, new() { Root = root, Depth = 5 });
            Assert.True(IsSound(map), map);
            Assert.Contains($"id=\"map-{name}\" class=\"m-el m-claim", map);
        }
    }

    static bool IsSound(string svg)
    {
        var map = XElement.Parse(svg);
        var names = map.DescendantsAndSelf().Attributes("id").Select(a => a.Value).ToList();
        var there = names.ToHashSet();
        var named = map.Descendants().Attributes().Where(a => a.Name.LocalName is "data-parent" or "data-children" or "data-beside").SelectMany(a => a.Value.Split(' '))
            .Concat(map.Descendants().Attributes("href").Select(a => a.Value).Where(h => h.StartsWith('#')).Select(h => h[1..]));
        return names.Count == there.Count && named.All(there.Contains);
    }
}
