using FsCheck;
using FsCheck.Fluent;

namespace Warrant.Files.Tests;

/// <summary>On random texts and changes: an edit changes what it says and nothing else, or says why not.</summary>
public sealed class YamlEditProperties
{
    static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(3_000).WithReplay(0xed17, 0x5);

    [Fact]
    public void The_edited_text_means_the_old_one_with_the_change() => Each((random, edited) =>
        YamlValue.Same(Expected(Reading.Value(random.Text), random.Change), Reading.Value(edited)));

    [Fact]
    public void What_is_added_takes_nothing_away() => Each((random, edited) =>
    {
        var (old, start, end) = (random.Text, 0, 0);
        while (start < old.Length && start < edited.Length && old[start] == edited[start]) start++;
        while (end < old.Length - start && end < edited.Length - start && old[^(end + 1)] == edited[^(end + 1)]) end++;
        // An addition is one stretch that was not there: all of the old text is before and behind it, to the byte, unless an empty list or value gave way.
        return random.Change is not AppendItem || start + end == old.Length || old[start..^end].Trim() is "[" or "]" or "[]" or "";
    });

    [Fact]
    public void Line_ends_stay_those_of_the_file() => Each((random, edited) =>
        random.Text.Contains("\r\n") ? edited.Count(c => c == '\n') == Count(edited, "\r\n") : !random.Text.Contains('\n') || !edited.Contains('\r'));

    [Fact]
    public void Most_changes_are_made()
    {
        int made = 0, refused = 0;
        Each((_, _) => ++made > 0, _ => ++refused > 0);
        Assert.True(refused * 25 < made + refused, $"{refused} of {made + refused} refused");
    }

    static void Each(Func<RandomYaml, string, bool> holds, Func<RandomYaml, bool>? refused = null) => Prop.ForAll(RandomYaml.Generator.ToArbitrary(), random =>
    {
        if (!IsPossible(random)) return true;
        string edited;
        try
        {
            edited = YamlEdit.Apply(random.Text, random.Change);
        }
        catch (EditRefusedException)
        {
            return refused?.Invoke(random) ?? true;
        }
        return holds(random, edited);
    }).Check(Many);

    // The meaning of a change, written a second time and as simply as can be, apart from the one in the program.
    static YamlMap Expected(YamlMap map, YamlChange change, int at = 0)
    {
        var key = change.Path[at];
        var old = map.Entries.Where(e => e.Key == key).Select(e => e.Value).SingleOrDefault();
        YamlValue? next = at < change.Path.Count - 1 ? Expected(old as YamlMap ?? YamlValue.Map(), change, at + 1) : change switch
        {
            SetValue set => set.Value,
            AppendItem append => new YamlList([.. (old as YamlList)?.Items ?? [], append.Item]),
            _ => null,
        };
        var entries = map.Entries.ToList();
        var place = entries.FindIndex(e => e.Key == key);
        if (next is null) entries.RemoveAt(place);
        else if (place < 0) entries.Add((key, next));
        else entries[place] = (key, next);
        return new YamlMap(entries);
    }

    // Whether the path fits the text at all; that others are refused is tested by example.
    static bool IsPossible(RandomYaml random)
    {
        YamlValue at = Reading.Value(random.Text);
        foreach (var key in random.Change.Path)
        {
            if (at is YamlText { Value: "" }) return random.Change is not RemoveKey;
            if (at is not YamlMap map) return false;
            if (map[key] is not { } inner) return random.Change is not RemoveKey;
            at = inner;
        }
        return random.Change is not AppendItem || at is YamlList or YamlText { Value: "" };
    }

    static IEnumerable<string> Comments(string text) => text.Split('\n').Where(l => l.Contains("# a comment") || l.Contains("# between") || l.Contains("# deeper")).Select(l => l[l.IndexOf('#')..].Trim());

    static int Count(string text, string part) => text.Split(part).Length - 1;
}
