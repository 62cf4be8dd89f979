using System.Globalization;

namespace Warrant.Evidence;

/// <summary>What is different between two manifests.</summary>
public static class ManifestChange
{
    const int Named = 3;

    /// <summary>A part of a sentence, such as `scores edited in 2 samples (…)`: the worst first. Names out of the logs are cut, and are not safe to print as they are.</summary>
    public static string Between(Manifest before, Manifest after)
    {
        var gone = before.Samples.Keys.Where(key => !after.Samples.ContainsKey(key));
        var come = after.Samples.Keys.Where(key => !before.Samples.ContainsKey(key));
        var both = before.Samples.Where(s => after.Samples.ContainsKey(s.Key)).Select(s => (s.Key, Before: s.Value, After: after.Samples[s.Key])).ToList();
        var edited = both.Where(s => s.Before.Rest == s.After.Rest && s.Before.Scores != s.After.Scores);
        var other = both.Where(s => s.Before.Rest != s.After.Rest || s.Before.Scores == s.After.Scores && s.Before.Events != s.After.Events);
        var header = before.Header.Keys.Union(after.Header.Keys).Where(name => before.Header.GetValueOrDefault(name) != after.Header.GetValueOrDefault(name)).ToList();

        var said = new List<string>();
        Say("samples changed: ", other.Select(s => s.Key));
        Say("samples taken away: ", gone);
        Say("samples added: ", come);
        Say("scores edited: ", edited.Select(s => s.Key));
        if (said.Count > 0) return string.Join("; ", said);
        if (header.Count > 0) return $"header-only edit: {Names(header)}; samples and scores are the same";
        return before.IsWhole && after.IsWhole ? "identical: every part is the same, and it was only written anew" : "what is read of it is the same, and something that is not read is different";

        void Say(string what, IEnumerable<string> changed)
        {
            var names = changed.ToList();
            if (names.Count > 0) said.Add(what + Names(names));
        }
    }

    /// <summary>Whether nothing is different, the digest of the whole apart.</summary>
    public static bool Same(Manifest one, Manifest other) =>
        one.Header.Count == other.Header.Count && one.Header.All(h => other.Header.GetValueOrDefault(h.Key) == h.Value)
        && one.Samples.Count == other.Samples.Count && one.Samples.All(s => other.Samples.TryGetValue(s.Key, out var there) && there == s.Value);

    static string Names(List<string> all) =>
        string.Join(", ", all.Order(StringComparer.Ordinal).Take(Named).Select(LogException.Quoted)) + (all.Count > Named ? string.Create(CultureInfo.InvariantCulture, $" and {all.Count - Named} more") : "");
}
