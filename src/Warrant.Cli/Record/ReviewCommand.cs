using System.CommandLine;
using Warrant.Record;

namespace Warrant.Cli;

/// <summary>`warrant review`: open a review, submit it.</summary>
static class ReviewCommand
{
    public static Command Make(Terminal terminal) => new("review", "Open a review of the latest baseline, or submit it") { Open(terminal), Submit(terminal) };

    static Command Open(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "An id of its own, such as RV1" };
        var reviewer = Flags.Text("--reviewer", "Who reviews", "PERSON");
        var scope = Flags.Text("--scope", "What is reviewed", "TEXT");
        var access = Flags.Text("--access", "What the reviewer may see", "TEXT");
        return new Acting().Does(terminal, new Command("open", "Open a review") { id, reviewer, scope, access },
            (parsed, _) => new ReviewOpened(Flags.Id(parsed.GetValue(id)!), parsed.GetValue(reviewer)!, parsed.GetValue(scope)!, parsed.GetValue(access)!));
    }

    static Command Submit(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "The id of the review" };
        var hours = new Option<int>("--hours") { Description = "How long it took", Required = true };
        var independence = new Option<int>("--independence") { Description = "0 the writers' own, 1 no writer, 2 another team, 3 another employer", Required = true };
        var conflicts = Flags.Text("--conflicts", "Conflicts of interest; `none` is an answer", "TEXT");
        var findings = Flags.Several("--finding", "What was found: DISPOSITION TEXT, where the first word is open, mended, accepted or rejected");
        var dissent = Flags.Several("--dissent", "Dissent, verbatim: PERSON: TEXT");
        return new Acting().Does(terminal, new Command("submit", "Submit a review: you sign for it") { id, hours, independence, conflicts, findings, dissent },
            (parsed, _) => parsed.GetValue(hours) < 0 ? throw new RecordException("--hours cannot be fewer than none") : new ReviewSubmitted(parsed.GetValue(id)!, parsed.GetValue(hours), parsed.GetValue(independence), parsed.GetValue(conflicts)!,
                [.. parsed.GetValue(findings)!.Select(Finding)], [.. parsed.GetValue(dissent)!.Select(Flags.Dissent)]));
    }

    static ReviewFinding Finding(string text) => text.Split(' ', 2) is ["open" or "mended" or "accepted" or "rejected", var rest] && Flags.Says(rest)
        ? new(rest, text.Split(' ', 2)[0]) : throw new RecordException($"`{text}` does not begin with open, mended, accepted or rejected, and then say what");
}
