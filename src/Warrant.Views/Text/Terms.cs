namespace Warrant.Views;

/// <summary>The words of these pages, said plainly.</summary>
static class Terms
{
    public static readonly IReadOnlyList<(string Word, string Meaning)> All =
    [
        ("Acceptance", "Somebody who may do so lives with a doubt that is not answered: with a reason, a price and an end."),
        ("Assumption", "Something that the case takes as given. It needs a reason, or a monitor that watches it."),
        ("Bound", "What a measurement still allows: with the stated confidence the true value is not beyond it. Bounds decide, the measured value itself does not."),
        ("Break set", "Things that together would turn a yes into a no if they turned out otherwise, none of which could be left out."),
        ("Challenge", "A doubt that somebody raised against a part of the case. Until it is cleared, that part does not count."),
        ("Claim", "A statement that is true or false and that the case wants believed."),
        ("Common cause", "Something that several pieces of evidence share, such as a tool, a team or a data set. If it is bad, all of them are."),
        ("Condition", "What has to be done besides, for a decision to stay in force."),
        ("Confidence", "How often a bound found in this way is right: 95 % means that one in twenty is wrong."),
        ("Criterion", "What counts as safe enough, for whom, and who says so."),
        ("Depth", "How many things must turn out otherwise together before a yes ends. At depth 1 a single one is enough."),
        ("Does not count", "It would hold as written, but it is out of date, has a fault, or stands on something that has."),
        ("Doubt", "How likely it is that something the answer rests on is false. The worst case assumes nothing about how doubts go together."),
        ("Evidence", "Something measured or documented that supports a claim or speaks against it, bound to a file."),
        ("Finding", "A way in which the case looks better than it is, found by the check. Errors stand in the way of a yes."),
        ("Monitor", "Something that is watched after the decision, and what happens when it alarms."),
        ("Not shown", "There is no sufficient reason to believe it. That is not the same as false."),
        ("Out of date", "It was shown once, and the time for which that counts is over, or something has changed since."),
        ("Repair set", "Things that together would turn a no into a yes if they were put right."),
        ("Residual risk", "What is left of a risk after everything that is done about it."),
        ("Step", "How a claim follows from what stands below it, and why that is enough."),
        ("Waiver", "A fault that somebody who did not write the case has set aside, with a reason and an end."),
    ];
}
