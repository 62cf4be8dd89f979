namespace Warrant.Core;

/// <summary>A piece of a text that stops the parser inside of a scalar that is too long: YamlDotNet would take ten times its memory before anyone could look at it.</summary>
sealed class MeteredReader(string text, int start, int end) : TextReader
{
    // The scanner reads a little ahead of the event it gives.
    const int Slack = 4096;

    int at = start, seen = start;

    /// <summary>An event came out: what was read until now was no scalar without end.</summary>
    public void Seen() => seen = at;

    public override int Peek() => at < end ? text[at] : -1;

    public override int Read()
    {
        if (at >= end) return -1;
        if (at - seen > TooLarge.MaxText + Slack) throw new ScalarTooLongException();
        return text[at++];
    }

    public override int Read(char[] buffer, int index, int count)
    {
        var n = 0;
        for (; n < count && Read() is var c and >= 0; n++) buffer[index + n] = (char)c;
        return n;
    }
}

sealed class ScalarTooLongException : Exception;
