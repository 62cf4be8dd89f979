using System.Globalization;
using Warrant.Core;

namespace Warrant.Views;

/// <summary>Small words that every page needs.</summary>
static class Say
{
    /// <summary>`20 November 2026`.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>`1 waiver`, `3 waivers`.</summary>
    public static string Count(int n, string one, string? many = null) => string.Create(CultureInfo.InvariantCulture, $"{n:N0} {(n == 1 ? one : many ?? one + "s")}");

    /// <summary>`5 findings: 2 warnings, 2 notes, 1 set aside`, in the words of the pages.</summary>
    public static string Findings(Assessment assessment)
    {
        var open = assessment.Findings.Where(f => f.WaivedBy is null).ToLookup(f => f.Severity);
        var parts = new[]
        {
            (N: open[Severity.Error].Count(), One: "error", Many: "errors"), (N: open[Severity.Warning].Count(), One: "warning", Many: "warnings"),
            (N: open[Severity.Info].Count(), One: "note", Many: "notes"), (N: assessment.Findings.Count(f => f.WaivedBy is not null), One: "set aside", Many: "set aside"),
        };
        var counts = string.Join(", ", parts.Where(p => p.N > 0).Select(p => Count(p.N, p.One, p.Many)));
        return Count(assessment.Findings.Count, "finding") + (counts.Length > 0 ? $": {counts}" : "");
    }

    /// <summary>What kind of thing an element is, in a word or two.</summary>
    public static string Kind(Element element) => element.Kind switch
    {
        ElementKind.Criterion => "criterion",
        ElementKind.Evidence => "evidence",
        var kind => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>The text of an element, or what stands for it where it has none.</summary>
    public static string Text(Element element) => element switch
    {
        Person person => new Fields(person.Node).Text("name")?.Value ?? person.Id,
        Trigger trigger => trigger.On?.Value ?? trigger.Id,
        SystemConfiguration system => string.Join(", ", new[] { system.Own("model"), system.Own("build") }.OfType<string>().DefaultIfEmpty(system.Id)),
        _ => element.Text?.Value ?? "no text",
    };

    /// <summary>With a capital at its start.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>`a`, `a and b`, `a, b and c`.</summary>
    public static string And(IReadOnlyList<string> words) => words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.Take(words.Count - 1))} and {words[^1]}";
}
