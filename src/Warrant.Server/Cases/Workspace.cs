using System.Text;

namespace Warrant.Server;

/// <summary>The cases that are served, in the order in which they were named.</summary>
public sealed class Workspace
{
    readonly Dictionary<string, ServedCase> byId;

    /// <param name="folders">Full paths.</param>
    /// <param name="today">The day for which is judged; asked each time, for a server lives longer than a day.</param>
    /// <param name="read">Reads a folder after an earlier reading of it.</param>
    public Workspace(IReadOnlyList<string> folders, Func<DateOnly> today, Func<string, CaseReading?, CaseReading> read)
    {
        byId = new(StringComparer.Ordinal);
        foreach (var folder in folders.Distinct(StringComparer.Ordinal))
        {
            var id = FreeId(folder);
            byId[id] = new(id, folder, today, last => read(folder, last));
        }
        Cases = [.. byId.Values];
        foreach (var served in Cases) served.Changed += one => Changed?.Invoke(one);
    }

    public IReadOnlyList<ServedCase> Cases { get; }

    public ServedCase? this[string id] => byId.GetValueOrDefault(id);

    /// <summary>Another text as soon as any page is another page.</summary>
    public string State => string.Join(' ', Cases.Select(c => c.State));

    public event Action<ServedCase>? Changed;

    /// <summary>Ends when every case was read once more.</summary>
    public Task Reread() => Task.WhenAll(Cases.Select(c => c.Reread()));

    /// <summary>Reads what changed without anybody having told; ends when it is read.</summary>
    public Task RereadChanged() => Task.WhenAll(Cases.Where(c => c.LooksChanged()).Select(c => c.Reread()));

    // By the folder and not by what the case calls itself: that may change while a page is open, and may be anything.
    string FreeId(string folder)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        var slug = new StringBuilder();
        foreach (var c in name) slug.Append(char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-');
        var id = slug.ToString().Trim('-', '.') is { Length: > 0 } some ? some : "case";
        var free = id;
        for (var n = 2; byId.ContainsKey(free); n++) free = FormattableString.Invariant($"{id}-{n}");
        return free;
    }
}
