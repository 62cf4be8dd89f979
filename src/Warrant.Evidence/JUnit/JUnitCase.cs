using System.Xml;
using Warrant.Core;

namespace Warrant.Evidence;

/// <summary>One test case, as its elements come by.</summary>
sealed class JUnitCase(string? suite, string? className, string? name)
{
    const int LongestMessage = 2000;
    bool failed, skipped;
    string? error;
    int earlier;

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
