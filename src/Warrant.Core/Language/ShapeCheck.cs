namespace Warrant.Core;

/// <summary>Holds a document against the key table: unknown, missing and doubled keys, values of the wrong form.</summary>
sealed class ShapeCheck(Document document, List<Finding> findings)
{
    public static void Run(Document document, List<Finding> findings)
    {
        var check = new ShapeCheck(document, findings);
        check.Doubles([.. document.Sections], null);
        foreach (var (key, value) in document.Sections)
        {
            if (document.Shared && !Keys.Shareable.Contains(key.Value))
                findings.Add(UnknownKey.NotShared(key.At, key.Value));
            else if (Keys.Top[key.Value] is { } known) check.Section(known, key.At, value);
            else findings.Add(UnknownKey.Find(key.At, null, key.Value, Keys.Top));
        }
    }

    // The entries of a section of elements are its ids: what is said twice there is the business of WR102.
    void Section(Key section, Span at, Node value)
    {
        if (section.Shape is not NamesShape { KeyShape: IdShape } names || value is not MapNode map)
        {
            Value(section.Shape, value, null, section.Name, at);
            return;
        }
        foreach (var (id, element) in map.Entries)
        {
            if (!Values.IsId(id.Value)) findings.Add(WrongValue.Find(id.At, null, id.Value, "an id: a letter, then letters, digits, `.` and `-`, at most 64"));
            Value(names.ValueShape, element, id.Value, id.Value, id.At);
        }
    }

    // What stands under a key: the form, and for a map what it must hold. What is not there is missed at the key.
    void Value(Shape shape, Node node, string? element, string key, Span at)
    {
        if (node is Scalar { IsBlank: true } blank)
        {
            if (Step.IsUnsaid(node)) findings.Add(Scalar.IsNull(blank.Value) ? WrongValue.Null(blank, element, key) : WrongValue.Empty(at, element, key));
            return;
        }
        Check(shape, node, element, key);
        var inner = shape is EitherShape { Second: MapShape second } ? second : shape as MapShape;
        if (inner is not null && node is MapNode own) Required(inner, own, element, at);
    }

    // Recursion is bounded: a document is at most 64 levels deep.
    void Check(Shape shape, Node node, string? element, string key)
    {
        switch (shape)
        {
            case EitherShape either:
                Check(Form(either.Second) == node.GetType() && Form(either.First) != node.GetType() ? either.Second : either.First, node, element, key);
                break;
            case MapShape map when node is MapNode entries: Entries(map, entries, element); break;
            case NamesShape names when node is MapNode entries:
                Doubles(entries.Entries, element);
                foreach (var (name, value) in entries.Entries)
                {
                    Check(names.KeyShape, new Scalar(name.At, name.Value, true), element, key);
                    // A leg without a text is a leg without a warrant, which is WR107.
                    if (key == "legs" && Step.IsUnsaid(value)) continue;
                    Value(names.ValueShape, value, key == "legs" ? $"{element}/{name.Value}" : element, name.Value, name.At);
                }
                break;
            case ListShape list when node is ListNode items:
                foreach (var item in items.Items)
                {
                    Value(list.Of, item, element, key, item.At with { End = Math.Min(item.At.End, item.At.Start + 1) });
                }
                break;
            case not (MapShape or NamesShape or ListShape) when node is Scalar scalar: Leaf(shape, scalar, element, key); break;
            default:
                findings.Add(WrongValue.Form(node.At, element, key, Wanted(shape, node), shape is ListShape { Of: IdShape } && node is Scalar said && !Values.IsReference(said.Value) ? WrongValue.IdOf(key) : null));
                break;
        }
    }

    void Entries(MapShape map, MapNode node, string? element)
    {
        // A doubt of which nobody can say what it attacks, or since when, would hang in the air; so that is on the case as a whole.
        Doubles(node.Entries, map == ArgumentKeys.Challenge || node["against"] is not null ? null : element);
        foreach (var (key, value) in node.Entries)
        {
            if (map[key.Value] is not { } known)
            {
                findings.Add(UnknownKey.Find(key.At, UnknownKey.Attacks(key.Value, value) ? null : element, key.Value, map));
                continue;
            }
            var owner = known switch
            {
                { Name: "step" } when element is not null => element + "/step",
                // A challenge whose target cannot be read would hang in the air and block nothing, so that is on the case as a whole; so is what evidence speaks against.
                { Shape: AddressShape } or { Name: "against" } => null,
                _ => element,
            };
            Value(known.Shape, value, owner, known.Name, key.At);
            // A list that must be there and holds nothing says nothing, such as a change of no field.
            if (known is { Required: true, Shape: ListShape or EitherShape } && value is ListNode { Items: [] }) findings.Add(WrongValue.Empty(key.At, owner, known.Name));
        }
    }

    void Leaf(Shape shape, Scalar scalar, string? element, string key)
    {
        var expected = shape switch
        {
            IdShape => Values.IsReference(scalar.Value) ? null : "an id",
            AddressShape => Values.IsAddress(scalar.Value) ? null : "an id or an address such as `C1/step`",
            WordShape words => words.Words.Contains(scalar.Value) ? null : WrongValue.OneOf(words.Words),
            FormShape form => form.Fits(scalar.Value) ? null : form.Says,
            _ => null,
        };
        if (expected is not null)
            findings.Add(WrongValue.Find(scalar.At, element, scalar.Value, expected, Better(shape, scalar.Value, key)));
        else if (shape is TextShape text && text.Refuses(scalar.Value)) findings.Add(WrongValue.SaysNothing(scalar, element, key));
        else if (shape is TextShape && CutText.Find(document.Source.Text, scalar, element) is { } cut) findings.Add(cut);
    }

    static string? Better(Shape shape, string value, string key) => shape switch
    {
        WordShape words when Spelling.Nearest(value, words.Words) is { } near => $"did you mean `{near}`?",
        IdShape => WrongValue.IdOf(key),
        FormShape { Name: "number" } => WrongValue.Share(value),
        _ => null,
    };

    void Required(MapShape map, MapNode node, string? element, Span at)
    {
        foreach (var key in map.Required)
            if (!UnknownKey.Stands(key.Name, map, node)) findings.Add(MissingKey.Find(at, element, key.Name));
    }

    void Doubles(Entry[] entries, string? element)
    {
        if (entries.Length < 2) return;
        var found = entries.Length <= 8 ? Few(entries) : Many(entries);
        if (found.Count > MostDoubles) findings.Add(ForbiddenYaml.Duplicates(found, element));
        else foreach (var (again, before) in found) findings.Add(ForbiddenYaml.Duplicate(again.At, element, again.Value, before));
    }

    // Where more keys of one map are doubled, it is two maps in one: they have one cause.
    const int MostDoubles = 3;

    static List<(Placed<string> Again, Span Before)> Few(Entry[] entries)
    {
        var found = new List<(Placed<string>, Span)>();
        for (var i = 1; i < entries.Length; i++)
            for (var j = 0; j < i; j++)
                if (entries[i].Key.Value == entries[j].Key.Value)
                {
                    found.Add((entries[i].Key, entries[j].Key.At));
                    break;
                }
        return found;
    }

    static List<(Placed<string> Again, Span Before)> Many(Entry[] entries)
    {
        var found = new List<(Placed<string>, Span)>();
        var seen = new Dictionary<string, Span>(entries.Length);
        foreach (var entry in entries)
            if (!seen.TryAdd(entry.Key.Value, entry.Key.At)) found.Add((entry.Key, seen[entry.Key.Value]));
        return found;
    }

    static string Wanted(Shape shape, Node instead) => shape switch
    {
        MapShape { Keys.Count: <= 8 } map => $"a map: `{{ {string.Join(", ", map.Keys.Select(k => $"{k.Name}: …"))} }}`",
        MapShape map when map.Keys.Any(k => k.Required) => $"a map: `{{ {string.Join(", ", map.Keys.Where(k => k.Required).Select(k => $"{k.Name}: …"))}, … }}`",
        NamesShape { KeyShape: IdShape, ValueShape: MapShape } => "a map with an id for each, such as `X1: { … }`",
        MapShape or NamesShape => "a map",
        // What is no id in a list either would only lead to the next finding.
        ListShape list => instead is Scalar { Value.Length: <= 40 } one && !(list.Of is IdShape && !Values.IsReference(one.Value)) ? $"a list: `[{one.Value}]`" : "a list, such as `[a, b]`",
        _ => "a text",
    };

    static Type Form(Shape shape) => shape switch
    {
        MapShape or NamesShape => typeof(MapNode),
        ListShape => typeof(ListNode),
        _ => typeof(Scalar),
    };
}
