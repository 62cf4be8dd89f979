using FsCheck;
using FsCheck.Fluent;
using Warrant.Core;

namespace Warrant.Core.Tests;

/// <summary>What is said to change the answer changes it, and nothing less does: random cases of every kind of step, with challenges and findings.</summary>
public sealed class FrontierOfCasesProperties
{
    static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(1_500).WithReplay(0x4a11, 0x17);

    [Fact]
    public void Break_sets_end_the_yes_and_no_part_of_one_does()
    {
        var met = 0;
        Each(RandomCase.Generator, assessment =>
        {
            if (!assessment.Yes) return;
            var frontiers = Frontiers.Of(assessment, assessment.Formula.Root, int.MaxValue);
            Assert.True(frontiers.Complete);
            Assert.Equal(frontiers.Sets.Count, (int)frontiers.Count!.Value);
            Assert.Equal(frontiers.Sets.Count == 0 ? null : frontiers.Sets.Min(s => s.Count), frontiers.Depth);
            foreach (var set in frontiers.Sets)
            {
                Assert.False(Failing(assessment, set).Yes);
                foreach (var factor in set) Assert.True(Failing(assessment, set.Where(f => f != factor)).Yes);
                met++;
            }
            Assert.All(frontiers.OwnSinglePoints!, own => Assert.DoesNotContain(own.Kind, new[] { FactorKind.Evidence, FactorKind.Assumption, FactorKind.Cause }));
        });
        Assert.True(met > 200, $"only {met} break sets were met");
    }

    [Fact]
    public void Every_way_to_end_the_yes_has_a_break_set_in_it()
    {
        Each(RandomCase.Generator, assessment =>
        {
            if (!assessment.Yes) return;
            var sets = Frontiers.Of(assessment, assessment.Formula.Root, int.MaxValue).Sets.Select(s => s.Select(f => f.Name).ToHashSet()).ToList();
            var grounds = assessment.Formula.Grounds.Where(g => g.Kind is GroundKind.Evidence or GroundKind.Assumption).Select(g => g.Address).Distinct().ToList();
            for (var x = 0; x < 1 << grounds.Count; x++)
            {
                var failing = grounds.Where((_, i) => (x >> i & 1) == 1).ToHashSet();
                var yes = WhatIf.Of(assessment, [.. failing.Select(f => assessment.Formula.Node(f)!.Value)], []).Yes;
                // Sets with causes are left out here: a cause is more than the items that are named.
                Assert.Equal(!yes, sets.Any(s => s.IsSubsetOf(failing)));
            }
        });
    }

    [Fact]
    public void Repair_sets_make_a_yes_and_no_part_of_one_does()
    {
        var met = 0;
        Each(RandomCase.Generator, assessment =>
        {
            if (assessment.Yes) return;
            var frontiers = Frontiers.Of(assessment, assessment.Formula.Root, 200);
            Assert.Equal(0, frontiers.Depth);
            Assert.True(frontiers.Complete);
            foreach (var set in frontiers.Sets)
            {
                Assert.True(WhatIf.Of(assessment, [], [.. set.Select(f => Node(assessment, f.Name))]).Yes);
                foreach (var factor in set) Assert.False(Mended(assessment, set.Where(f => f != factor).Select(f => f.Name).ToHashSet()));
                met++;
            }
        });
        Assert.True(met > 1_000, $"only {met} repair sets were met");
    }

    [Fact]
    public void What_if_agrees_with_editing()
    {
        // A challenge with grounds says more of an item than that it fails: whether the challenge may be accepted hangs on it too.
        var plain = RandomCase.Generator.Select(c => c with { Challenges = [.. c.Challenges.Where(d => d.Ground is null)] });
        Prop.ForAll(plain.ToArbitrary(), c =>
        {
            var assessment = c.Check();
            for (var a = 0; a < RandomCase.Assumptions; a++)
                Assert.Equal((c with { Broken = [.. c.Broken, a] }).Check().Yes, WhatIf.Of(assessment, [assessment.Formula.Node($"A{a}")!.Value], []).Yes);
            for (var e = 0; e < c.Evidence.Count; e++)
            {
                var edited = c with { Evidence = [.. c.Evidence.Select((text, i) => i == e ? "found: inconclusive, read-by: rita" : text)] };
                Assert.Equal(edited.Check().Yes, WhatIf.Of(assessment, [assessment.Formula.Node($"E{e}")!.Value], []).Yes);
            }
        }).Check(Many.WithMaxTest(300));
    }

    static void Each(Gen<RandomCase> of, Action<Assessment> check) => Prop.ForAll(of.ToArbitrary(), c => check(c.Check())).Check(Many);

    static Assessment Failing(Assessment assessment, IEnumerable<Factor> set) => WhatIf.Of(assessment,
        [.. set.SelectMany(f => f.Kind is FactorKind.Cause ? Causes.Having(assessment, f.Name).Select(e => e.Index) : [assessment.Formula.Node(f.Name)!.Value])], []);

    static int Node(Assessment assessment, string name) => assessment.Formula.Node(name) ?? assessment.Formula.Root;

    // By definition: what is named holds of itself, and its findings are gone; all else stands as it does.
    static bool Mended(Assessment assessment, HashSet<string> names)
    {
        var formula = assessment.Formula;
        var blocked = assessment.Blocked.Select((b, n) => b && !names.Contains(formula.Address(n) ?? "yes-case")).ToArray();
        return formula.Evaluate(g => names.Contains(g.Address) ? Standing.Holds : Assessor.Current(g, assessment.AsOf), blocked)[formula.Root] is Standing.Holds;
    }
}
