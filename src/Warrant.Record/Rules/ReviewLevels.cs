using Warrant.Core;

namespace Warrant.Record;

/// <summary>How independent the review must be on which an approval rests.</summary>
public static class ReviewLevels
{
    /// <summary>0: no review needed. 1: by somebody who wrote nothing of the case. 2: by another team. 3: by another employer.</summary>
    public static IReadOnlyDictionary<string, int> Needed { get; } = new Dictionary<string, int>
    {
        ["keep-restricted"] = 0,
        ["start-training"] = 1,
        ["continue-training"] = 1,
        ["internal-deployment"] = 1,
        ["trusted-access"] = 2,
        ["add-tools"] = 2,
        ["launch-api"] = 2,
        ["sensitive-domain"] = 3,
        ["publish-weights"] = 3,
    };

    /// <summary>An action that the table does not know needs the most.</summary>
    public static int For(string action) => Needed.GetValueOrDefault(action, 3);

    /// <summary>How independent a person is of those who wrote the case, by what the baseline says of them. What is not said counts as the same.</summary>
    public static int Of(PersonLine reviewer, IEnumerable<PersonLine> writers)
    {
        if (reviewer.Writer) return 0;
        var all = writers.ToList();
        if (!all.All(w => Differ(w.Team, reviewer.Team))) return 1;
        return all.All(w => Differ(w.Employer, reviewer.Employer)) ? 3 : 2;
    }

    // A capital or a space makes no other team, and spaces alone make none.
    static bool Differ(string? a, string? b) => Person.Plainly(a) is { Length: > 0 } one && Person.Plainly(b) is { Length: > 0 } other && one != other;
}
