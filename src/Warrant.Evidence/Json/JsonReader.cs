using System.Globalization;
using System.Text;

namespace Warrant.Evidence;

/// <summary>Pulls values out of a JSON text of any length, in a buffer of fixed size, and passes over all that is not asked for.</summary>
/// <remarks>
/// Each method consumes one value, whatever its type: what is not of the type asked for is absent, not an error. Text that is no JSON is a
/// <see cref="LogException"/>. Not Utf8JsonReader: that refuses the bare NaN that Inspect writes, holds a whole token in memory, and checks what is only passed over.
/// </remarks>
sealed class JsonReader() : JsonSource(new byte[1 << 16])
{
    /// <summary>Real logs nest less than 200 deep.</summary>
    public const int Deepest = 512;
    /// <summary>The longest number that is read, in bytes.</summary>
    const int LongestNumber = 1024;

    readonly JsonTexts texts = new();
    int depth;
    bool first;

    public override void Open(Stream text, string of)
    {
        (depth, first) = (0, false);
        base.Open(text, of);
    }

    public JsonKind Kind => Ahead() switch
    {
        '{' => JsonKind.Object,
        '[' => JsonKind.Array,
        '"' => JsonKind.Text,
        't' => JsonKind.True,
        'f' => JsonKind.False,
        'n' => JsonKind.Null,
        '-' or 'N' or 'I' or (>= '0' and <= '9') => JsonKind.Number,
        < 0 => throw Early(),
        _ => throw Wrong("a value"),
    };

    /// <summary>Into an object, to its names; false, and it is passed over, if the value is none.</summary>
    public bool EnterObject() => Enter(JsonKind.Object);

    /// <summary>Into a list, to its items; false, and it is passed over, if the value is none.</summary>
    public bool EnterArray() => Enter(JsonKind.Array);

    /// <summary>The next name of the object, with its value to be read next; null at the object's end.</summary>
    public string? NextName()
    {
        if (!Goes('}')) return null;
        if (Ahead() != '"') throw Ahead() < 0 ? Early() : Wrong("a name");
        var name = ReadText() ?? throw Wrong("a name shorter than 1 MB");
        Take(':');
        return name;
    }

    /// <summary>Whether the list has another item, to be read next.</summary>
    public bool NextItem() => Goes(']');

    /// <summary>The text; null for what is no text, or longer than 1 MB.</summary>
    public string? Text()
    {
        if (Kind == JsonKind.Text) return ReadText();
        Skip();
        return null;
    }

    /// <summary>The number, 1e999 and the like as infinity; null for what is no number.</summary>
    public double? Number() =>
        Digits() is { } digits && double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>The number if it is whole and in the range of int; otherwise null.</summary>
    public int? Whole() => Number() is { } x && x == Math.Floor(x) && Math.Abs(x) <= int.MaxValue ? (int)x : null;

    /// <summary>A number of things that should be there: what is more than an int can say is the most it can, a part is a whole, and written as text it is the same number. Null for what is none.</summary>
    /// <remarks>A plan or a claim that is not understood would ask for nothing.</remarks>
    public int? Count() => Amount() is { } x and >= 0 ? (int)Math.Min(int.MaxValue, Math.Ceiling(x)) : null;

    /// <summary>The number, also where it is written as text; null for what is none.</summary>
    public double? Amount() =>
        double.TryParse(Kind == JsonKind.Text ? Text() : Digits(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>A number just as it is written; null for what is no number.</summary>
    public string? Digits()
    {
        if (Kind == JsonKind.Number) return ReadBare();
        Skip();
        return null;
    }

    /// <summary>Whether the value is `true`.</summary>
    public bool Flag()
    {
        var flag = Kind == JsonKind.True;
        Skip();
        return flag;
    }

    /// <summary>Passes over the value.</summary>
    public void Skip()
    {
        switch (Kind)
        {
            case JsonKind.Object or JsonKind.Array: SkipInside(); break;
            case JsonKind.Text: SkipText(); break;
            default: ReadBare(); break;
        }
    }

    /// <summary>Passes over the value and adds it to a hash, without white space that means nothing.</summary>
    public void Skip(ValueHash hash)
    {
        _ = Kind;
        Tap = hash;
        Skip();
        Tap = null;
    }

    /// <summary>Whether another value follows a whole one, as in JSONL.</summary>
    public bool More()
    {
        (depth, first) = (0, false);
        return Ahead() >= 0;
    }

    /// <summary>Makes sure that nothing follows.</summary>
    public void End()
    {
        if (Ahead() >= 0) throw Wrong("the end");
    }

    bool Enter(JsonKind kind)
    {
        if (Kind != kind)
        {
            Skip();
            return false;
        }
        Consume(1);
        first = true;
        return ++depth <= Deepest ? true : throw Deep(Deepest);
    }

    /// <summary>To the next part of an object or list; false at its end, which is consumed.</summary>
    bool Goes(char end)
    {
        if (Ahead() == end)
        {
            Consume(1);
            depth--;
            return first = false;
        }
        if (!first) Take(',');
        first = false;
        return true;
    }

    void Take(char mark)
    {
        var next = Ahead();
        if (next != mark) throw next < 0 ? Early() : Wrong($"`{mark}`");
        Consume(1);
    }

    string? ReadText()
    {
        Consume(1);
        texts.Start();
        while (Fill())
        {
            Consume(texts.Take(Rest));
            if (texts.Ended) return texts.Text(out var fault) ?? (fault ? throw Wrong("a text whose escapes JSON knows") : null);
        }
        throw Early();
    }

    void SkipText()
    {
        Consume(1);
        while (Fill())
        {
            var stop = Rest.IndexOfAny((byte)'"', (byte)'\\');
            if (stop < 0)
            {
                Consume(Rest.Length);
                continue;
            }
            var mark = Rest[stop];
            Consume(stop + 1);
            if (mark == '"') return;
            if (Fill()) Consume(1);
        }
        throw Early();
    }

    void SkipInside()
    {
        var skip = new JsonSkip();
        do
        {
            if (!Fill()) throw Early();
            Consume(skip.Over(Rest, Deepest - depth));
            if (depth + skip.Depth > Deepest) throw Deep(Deepest);
        }
        while (skip.Depth > 0);
    }

    /// <summary>A value without marks around it; null for a number too long to be one that anybody means.</summary>
    string? ReadBare()
    {
        Span<byte> word = stackalloc byte[LongestNumber + 1];
        var length = 0;
        while (Fill())
        {
            var stop = Rest.IndexOfAny(" \t\r\n,:]}[{\""u8);
            var part = stop < 0 ? Rest : Rest[..stop];
            var kept = part[..Math.Min(part.Length, word.Length - length)];
            kept.CopyTo(word[length..]);
            length += kept.Length;
            Consume(part.Length);
            if (stop >= 0) break;
        }
        if (length > LongestNumber) return null;
        var text = Encoding.Latin1.GetString(word[..length]);
        if (text is "true" or "false" or "null" or "NaN" or "Infinity" or "-Infinity") return text;
        return JsonNumber.Is(text) ? text : throw Wrong("the end of a value");
    }
}
