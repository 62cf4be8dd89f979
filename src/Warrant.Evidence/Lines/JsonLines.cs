namespace Warrant.Evidence;

/// <summary>JSON values one after the other, as JSONL has them: each is read as it streams by.</summary>
sealed class JsonLines
{
    readonly JsonReader json = new();

    /// <param name="of">What is read, as the subject of a sentence.</param>
    public JsonLines(Stream stream, string of)
    {
        stream.Position = 0;
        json.Open(new LineLimit(stream, of), of);
        Of = of;
    }

    public string Of { get; }
    /// <summary>The number of the record being read, from 1.</summary>
    public int Record { get; private set; }
    public JsonReader Json => json;

    /// <summary>Into the next record, to its names; false at the end.</summary>
    /// <exception cref="LogException">The next record is no object.</exception>
    public bool Next()
    {
        if (!json.More()) return false;
        Record++;
        if (json.EnterObject()) return true;
        throw new LogException($"{This} is no JSON object");
    }

    /// <summary>The record being read, as the subject of a sentence.</summary>
    public string This => FormattableString.Invariant($"record {Record} of {Of}");
}
