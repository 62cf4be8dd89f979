using System.Globalization;

namespace Warrant.Core;

static class WrongValue
{
    public static readonly Rule Rule = new("WR005", "wrong-value", Severity.Error) { Waivable = false };

    public static Finding Find(Span at, string? element, string value, string expected, string? hint = null) =>
        Rule.Find(at, element, $"`{Short(value)}` is not {expected}", hint);

    /// <summary>What to write where a key takes an id and free text stands.</summary>
    public static string? IdOf(string key) => key switch
    {
        "case" => "a name of the case in one word: a letter, then letters, digits, `.` and `-`, such as `case: our-model`",
        "top" => "name the claim that answers the question, by its id under `claims`: `top: C0`",
        "answer" => "write the answer as a claim with a step of its own, and name that: `answer: C7`",
        "writers" or "authority" or "person" or "granted-by" or "read-by" or "judged-by" or "accepted-by" or "writer" or "raised-by" or "agreed-by" or "by" =>
            $"name somebody who stands under `people`, by the id there: `{key}: {(key == "writers" ? "[ada]" : "mina")}`",
        "premises" or "grounds" => $"name what stands under `claims` or `evidence`, by the id there: `{key}: [{(key == "premises" ? "C1, " : "")}E1]`",
        _ => null,
    };

    /// <summary>What a percentage is as a plain number.</summary>
    public static string? Share(string value) =>
        value.EndsWith('%') && Values.Number(value[..^1].TrimEnd()) is { } percent ? string.Create(CultureInfo.InvariantCulture, $"a share is written as a plain number: {percent / 100:0.########}") : null;

    public static Finding Form(Span at, string? element, string key, string expected, string? hint = null) => Rule.Find(at, element, $"`{key}` takes {expected}", hint);

    public static Finding Empty(Span at, string? element, string key) => Rule.Find(at, element, $"`{key}` is empty", "leave it out, or say it");

    public static Finding SaysNothing(Scalar said, string? element, string key) =>
        Rule.Find(said.At, element, $"`{key}` is there and says nothing: `{Short(said.Value)}`", "say it, or leave it out where it may be left out");

    public static Finding Null(Scalar said, string? element, string key) =>
        Rule.Find(said.At, element, $"`{key}` is empty: `{said.Value}` is the word of YAML for nothing", "leave it out, or say it; a text that is really this word stands in quotes");

    public static Finding NotSections(Span at) => Rule.Find(at, null, "a file of a case holds sections such as `claims:` and nothing else");

    /// <summary>Something is wrong that only shows when values are seen together.</summary>
    public static Finding Because(Span at, string? element, string message, string? hint = null) => Rule.Find(at, element, message, hint);

    public static string OneOf(IReadOnlyList<string> words) => words.Count == 1 ? $"`{words[0]}`" : $"one of {string.Join(", ", words)}";

    static string Short(string value) => value.Length <= 60 ? value : value[..Plain.Cut(value, 57)] + "...";
}
