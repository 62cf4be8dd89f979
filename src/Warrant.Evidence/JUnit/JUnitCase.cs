using System.Xml;
using Warrant.Core;

namespace Warrant.Evidence;

/// <summary>One test case, as its elements come by.</summary>
/// <param name="status">What some writers say of the test in an attribute, with or without an element for it.</param>
/// <param name="result">The same.</param>
sealed class JUnitCase(string? suite, string? className, string? name, string? status, string? result)
{
    const int LongestMessage = 2000;
    bool failed = Says(status, result, "failed", "failure", "fail"), skipped = Says(status, result, "notrun", "skipped", "suppressed", "disabled", "ignored");
    string? error = Says(status, result, "error", "errored") ? "an error without a message" : null;
    int earlier;

    /// <summary>Whether it failed or ended in an error.</summary>
    public bool IsBad => failed || error is not null;

    static bool Says(string? status, string? result, params string[] words) =>
        words.Contains(status, StringComparer.OrdinalIgnoreCase) || words.Contains(result, StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes an element inside the case; false for one that is not known.</summary>
    public bool Take(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "failure": failed = true; break;
            case "error": error = Message(xml.GetAttribute("message") ?? xml.GetAttribute("type")); break;
            case "skipped": skipped = true; break;
            // It failed, was run again at once, and failed again or passed: each is an attempt.
            case "rerunFailure" or "rerunError" or "flakyFailure" or "flakyError": earlier++; break;
            case "stackTrace": break;
            default: return false;
        }
        return true;
    }

    public void Add(Rows rows, string scorer)
    {
        var sample = (className, name) switch
        {
            (null or "", null or "") => throw new LogException("a test case has no name"),
            (null or "", var only) => only,
            (var only, null or "") => only,
            _ => $"{className}.{name}",
        };
        for (; earlier > 0; earlier--) rows.Add(suite, sample, scorer, new Score(0, null));
        rows.Add(suite, sample, scorer, error is not null || skipped ? default : new Score(failed ? 0 : 1, null), error);
    }

    static string Message(string? text) => string.IsNullOrEmpty(text) ? "an error without a message" : text.Length <= LongestMessage ? text : text[..(LongestMessage - 1)] + "…";
}
