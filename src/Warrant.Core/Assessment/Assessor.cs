namespace Warrant.Core;

/// <summary>Case and exhibits → assessment: measure, build the formula, read it three times.</summary>
public static class Assessor
{
    /// <param name="reading">What was found while reading.</param>
    /// <param name="asOf">The day for which is judged, UTC and inclusive; what is dated later does not exist yet.</param>
    /// <param name="stored">The logs in the content store that no evidence item names.</param>
    /// <param name="record">What the record says up to that day; null where the case has none.</param>
    public static Assessment Assess(SafetyCase safetyCase, IReadOnlyList<Finding> reading, IReadOnlyDictionary<string, Exhibit> exhibits, DateOnly asOf,
        IReadOnlyList<StoredRun>? stored = null, RecordFacts? record = null)
    {
        var facts = Measured.Facts(safetyCase, Attesting.Fill(safetyCase, exhibits, record)) with { Record = record, Stored = stored ?? [] };
        var bare = Bare(safetyCase, facts, record, asOf);
        var states = new GroundStates(safetyCase, facts, asOf, bare);
        var formula = new CaseFormula(safetyCase, new FormulaBuilder(safetyCase, states));
        var first = formula.Evaluate(g => g.Standing);
        var second = formula.Evaluate(g => Current(g, asOf));

        var findings = Check(new Inspection(safetyCase, facts, formula, first, second, asOf), reading);
        findings = Waiving.Apply(safetyCase, record, findings, asOf);
        var blocked = Blocking.Nodes(formula, findings.Where(f => f.WaivedBy is null));
        var third = formula.Evaluate(g => Current(g, asOf), blocked);

        var assessment = new Assessment
        {
            Case = safetyCase, AsOf = asOf, Facts = facts, Formula = formula, First = first, Second = second, Third = third, Blocked = blocked,
            Findings = Blocking.Weigh(formula, third, findings),
        };
        assessment = Demand(assessment, reading);
        return assessment.Yes
            ? assessment with { Forecast = Forecasting.Of(assessment) }
            : assessment with { Reasons = Reasoning.Of(assessment), Sensitivity = null };
    }

    // Demands on depth, doubt and legs are tested last; where one fails the answer is no, whatever the reading says.
    internal static Assessment Demand(Assessment assessment, IReadOnlyList<Finding> reading)
    {
        var inspection = Inspection.Last(assessment);
        var unread = Unread(reading);
        var found = Catalogue.All.Where(r => r is { Check: not null, IsDemand: true } && !(unread && r.ReportsAbsence)).SelectMany(r => r.Check!(inspection)).ToList();
        var sensitivity = inspection.Sensitivity;
        if (found.Count == 0) return assessment with { Sensitivity = sensitivity };
        found = Waiving.Apply(assessment.Case, assessment.Facts.Record, found, assessment.AsOf);
        assessment = assessment with { Sensitivity = sensitivity, Findings = Sorted(assessment.Findings.Concat(found)) };
        if (!found.Any(f => f is { Severity: Severity.Error, WaivedBy: null })) return assessment;
        var blocked = (bool[])assessment.Blocked.Clone();
        blocked[assessment.Formula.Root] = true;
        return assessment with { Blocked = blocked, Third = assessment.Formula.Evaluate(g => Current(g, assessment.AsOf), blocked) };
    }

    internal static Standing Current(Ground ground, DateOnly day) => ground.Until < day ? Standing.Unknown : ground.Standing;

    // Whether a ground of a challenge holds when nobody challenges anything: no attack on it makes an acceptance good.
    // What it was raised with shows it as well, whether the files still say so or not.
    static Func<Challenge, bool> Bare(SafetyCase safetyCase, Facts facts, RecordFacts? record, DateOnly asOf)
    {
        if (!safetyCase.Challenges.Any(c => c.Status is ChallengeStatus.Accepted or ChallengeStatus.Withdrawn or ChallengeStatus.Mended && Grounds(c).Any())) return _ => false;
        var states = new GroundStates(safetyCase, facts, asOf, _ => false, bare: true);
        var formula = new CaseFormula(safetyCase, new FormulaBuilder(safetyCase, states, attacked: false));
        var standing = formula.Evaluate(g => g.Kind is GroundKind.Assumption ? Standing.Holds : g.Standing);
        return challenge => Grounds(challenge).Any(g => safetyCase[g] is EvidenceItem or Claim && standing[safetyCase[g]!.Index] is Standing.Holds);

        IEnumerable<string> Grounds(Challenge challenge) => challenge.Grounds.Select(g => g.Value).Concat(record?.Challenges.GetValueOrDefault(challenge.Id)?.Grounds ?? []);
    }

    static List<Finding> Check(Inspection inspection, IReadOnlyList<Finding> reading)
    {
        var unread = Unread(reading);
        var findings = new List<Finding>(reading.Where(f => !(unread && f.Rule.ReportsAbsence)));
        var rules = Catalogue.All.Where(r => r is { Check: not null, IsDemand: false } && !(unread && r.ReportsAbsence));
        // Rules do not know of each other; where there is much to look at they look side by side.
        if (inspection.Case.Elements.Count < 5_000) findings.AddRange(rules.SelectMany(r => r.Check!(inspection)));
        else foreach (var found in rules.AsParallel().AsOrdered().Select(r => r.Check!(inspection).ToList())) findings.AddRange(found);
        return [.. Sorted(findings)];
    }

    static bool Unread(IReadOnlyList<Finding> reading) => reading.Any(f => f.Rule.Code is "WR001" or "WR002");

    static IReadOnlyList<Finding> Sorted(IEnumerable<Finding> findings) => [.. findings.OrderBy(f => f.At.File).ThenBy(f => f.At.Start).ThenBy(f => f.Rule.Code, StringComparer.Ordinal)];
}
