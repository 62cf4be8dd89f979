using Warrant.Core;
using Warrant.Evidence;

namespace Warrant.Cli;

/// <summary>One line on a watched terminal while logs are read, from half a second on, wiped at the end.</summary>
sealed class ProgressLine(Terminal terminal) : IProgress<Progress>, IDisposable
{
    readonly long start = terminal.Clock.GetTimestamp();
    TimeSpan last;
    bool shown;

    public void Report(Progress value)
    {
        var now = terminal.Clock.GetElapsedTime(start);
        if (!terminal.ShowsProgress || now < TimeSpan.FromSeconds(0.5) || now - last < TimeSpan.FromSeconds(0.1)) return;
        (last, shown) = (now, true);
        // Some bytes are read twice, such as the beginning, by which a format is told.
        var part = value.Length == 0 ? 1 : Math.Min(1, (double)value.Read / value.Length);
        terminal.Error.Write($"\r\u001b[Kreading {Plain.Short(value.Evidence, 40)} {Plain.Short(value.Path, 60)} {part:P0}");
    }

    public void Dispose()
    {
        if (shown) terminal.Error.Write("\r\u001b[K");
    }
}
