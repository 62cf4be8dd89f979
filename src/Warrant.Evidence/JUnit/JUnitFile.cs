using System.Xml;
using Warrant.Core;

namespace Warrant.Evidence;

/// <summary>JUnit XML: each test case is a sample, which passed (1) or failed (0). What ended in an error or was skipped has no score.</summary>
static class JUnitFile
{
    const string Scorer = "passed";
    const int Deepest = 512;
    /// <summary>In characters.</summary>
    const long Largest = 256L << 20;

    /// <summary>The run, or null if the document is none of JUnit's.</summary>
    public static Run? Read(Stream stream)
    {
        stream.Position = 0;
        try
        {
            using var xml = XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = Largest, IgnoreComments = true, IgnoreProcessingInstructions = true });
            return xml.MoveToContent() == XmlNodeType.Element && xml.LocalName is "testsuites" or "testsuite" ? Suites(xml) : null;
        }
        catch (XmlException e)
        {
            var place = e.LineNumber > 0 ? FormattableString.Invariant($", at line {e.LineNumber}, column {e.LinePosition}") : "";
            throw new LogException($"the log is not XML that can be read{place}; a document type is not read either");
        }
    }

    static Run Suites(XmlReader xml)
    {
        var rows = new Rows();
        rows.Name(Scorer);
        var open = new Stack<JUnitSuite>();
        DateOnly? date = null;
        long missing = 0;
        var other = new SortedSet<string>(StringComparer.Ordinal);
        JUnitCase? test = null;
        var failed = 0L;
        var unseen = new List<string>();
        do
        {
            if (xml.Depth > Deepest) throw new LogException(FormattableString.Invariant($"the log nests deeper than {Deepest} levels, which is not read here"));
            if (xml.NodeType == XmlNodeType.EndElement) End(xml.LocalName);
            if (xml.NodeType != XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "testsuites" or "testsuite":
                    open.Push(new(xml.GetAttribute("name") ?? open.FirstOrDefault()?.Name, Count(xml.GetAttribute("tests")), rows.Count, Count(xml.GetAttribute("failures")) + Count(xml.GetAttribute("errors")), failed));
                    if (LogDates.Iso(xml.GetAttribute("timestamp")) is { } day && !(date <= day)) date = day;
                    break;
                case "testcase":
                    if (test is not null) throw new LogException("a test case has another inside it, so nobody can say what became of each");
                    test = new(open.FirstOrDefault()?.Name, xml.GetAttribute("classname"), xml.GetAttribute("name"), xml.GetAttribute("status"), xml.GetAttribute("result"));
                    break;
                case "properties" or "property" or "system-out" or "system-err": break;
                default:
                    if (test is null || !test.Take(xml)) other.Add(xml.LocalName);
                    break;
            }
            if (xml.IsEmptyElement) End(xml.LocalName);
        }
        while (xml.Read());

        return new Run
        {
            Format = "junit",
            Date = date,
            PlannedSamples = (int)Math.Min(int.MaxValue, rows.Count + missing),
            Scorers = rows.Scorers,
            Observations = rows.Build(),
            NotUnderstood = [.. unseen.Take(8), .. other.Take(8).Select(name => $"{LogException.Quoted(name)} is no element that is read here")],
        };

        void End(string name)
        {
            if (name == "testcase" && test is { } done)
            {
                if (done.IsBad) failed++;
                done.Add(rows, Scorer);
                test = null;
            }
            if (name is not ("testsuite" or "testsuites") || !open.TryPop(out var suite)) return;
            if (suite.Failed > failed - suite.FailedBefore)
                unseen.Add(FormattableString.Invariant($"the suite {LogException.Quoted(suite.Name ?? "of all suites")} says that {suite.Failed} of its tests failed, and {failed - suite.FailedBefore} of them are there"));
            // A suite of suites counts the tests of those inside: what those lack is not lacking twice.
            var lacking = Math.Max(suite.Lacking, suite.Claimed - (rows.Count - suite.Before));
            if (open.TryPeek(out var around)) around.Lacking += lacking;
            else missing += lacking;
        }
    }

    /// <param name="Before">How many rows there were when it began.</param>
    /// <param name="Failed">How many tests failed or ended in an error, by its own word.</param>
    /// <param name="FailedBefore">How many had when it began.</param>
    sealed record JUnitSuite(string? Name, long Claimed, int Before, long Failed, long FailedBefore)
    {
        public long Lacking { get; set; }
    }

    // A claim that is too large to be true is still a claim.
    static long Count(string? text) => double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var count) && count > 0 ? (long)Math.Min(int.MaxValue, Math.Ceiling(count)) : 0;
}
