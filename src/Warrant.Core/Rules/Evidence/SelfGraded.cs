using System.Text.RegularExpressions;

namespace Warrant.Core;

static partial class SelfGraded
{
    public static readonly Rule Rule = new("WR312", "self-graded", Severity.Error, Check);

    static readonly string[] judging = ["grad", "judg", "monitor", "scor", "critic", "overse"];

    static IEnumerable<Finding> Check(Inspection on)
    {
        List<string>? trusted = null;
        foreach (var item in on.Case.Evidence)
        {
            if (!Troubles.IsUsed(on, item)) continue;
            var assessed = Assessed(on, item).Select(Words).Where(words => words.Length > 0).ToList();
            foreach (var (role, judge, at) in Judges(on, item))
            {
                var words = Words(judge);
                if (!assessed.Any(name => Has(words, name)) || (trusted ??= Trusted(on)).Any(text => Has(Words(text), words) || assessed.Any(name => Has(Words(text), name)))) continue;
                yield return Rule.Find(at, item.Id, $"the {role} of `{item.Id}` is `{judge}`, of the family that is assessed, and no claim of category trustworthiness speaks of it",
                    "judge with another model, or argue in a claim with `category: trustworthiness` that this one can be trusted here");
                break;
            }
        }
    }

    /// <summary>The judges that the log names, and those that the case names among the causes.</summary>
    static IEnumerable<(string Role, string Judge, Span At)> Judges(Inspection on, EvidenceItem item)
    {
        if (on.Facts.Exhibits.GetValueOrDefault(item.Id)?.Run is { } run)
            foreach (var (role, judge) in run.Roles.OrderBy(r => r.Key, StringComparer.Ordinal))
                if (Judging(role)) yield return (role, judge, item.Log?.At ?? item.At);
        if (new Fields(item.Node).Inner("causes") is not { } causes) yield break;
        foreach (var entry in causes.Map.Entries)
            if (Judging(entry.Key.Value))
                foreach (var judge in causes.Texts(entry.Key.Value)) yield return (entry.Key.Value, judge.Value, judge.At);
    }

    static bool Judging(string role) => judging.Any(part => role.Contains(part, StringComparison.OrdinalIgnoreCase));

    /// <summary>Model and family of the item's system, and the model that the log names.</summary>
    static IEnumerable<string> Assessed(Inspection on, EvidenceItem item)
    {
        if (on.Case.Find<SystemConfiguration>(item.System?.Value) is { } system)
            foreach (var field in new[] { "model", "family" })
                if (on.Case.Field(system, field) is { } name) yield return name;
        if (on.Facts.Exhibits.GetValueOrDefault(item.Id)?.Run?.Model is { } model) yield return model[(model.LastIndexOf('/') + 1)..];
    }

    static List<string> Trusted(Inspection on) =>
        [.. on.Case.Claims.Where(claim => claim.Category is { Value: "trustworthiness" } && on.Uses(claim)).Select(claim => string.Join(' ', claim.Context.Select(c => c.Value).Prepend(claim.Text?.Value ?? "")))];

    /// <summary>Runs of letters and runs of digits in lower case, for `atlas2` is of the family `atlas`; a name's provider (`lab/`) is no part of it.</summary>
    static string[] Words(string name) => [.. Word().Matches(name[(name.LastIndexOf('/') + 1)..].ToLowerInvariant()).Select(m => m.Value)];

    [GeneratedRegex(@"\p{L}+|\p{N}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    static bool Has(string[] words, string[] name) =>
        Enumerable.Range(0, Math.Max(0, words.Length - name.Length + 1)).Any(at => words.AsSpan(at, name.Length).SequenceEqual(name));
}
