using Warrant.Core;

namespace Warrant.Core.Tests;

public sealed class FaultTreeReaderTests
{
    /// <summary>Two trains of a pump or a valve, the pumps with a common cause, a manual bypass that is switched off.</summary>
    const string TwoTrains = """
        <?xml version="1.0"?>
        <opsa-mef>
          <define-fault-tree name="cooling">
            <label>No cooling</label>
            <define-gate name="top"><label>Both trains</label><and><gate name="one.train"/><gate name="train-two"/></and></define-gate>
            <define-component name="one">
              <define-gate name="train" role="private"><or><basic-event name="pump-1"/><basic-event name="valve"/></or></define-gate>
              <define-basic-event name="valve" role="private"><float value="0.4"/></define-basic-event>
            </define-component>
            <define-gate name="train-two"><or><event name="pump-2"/><atleast min="2"><event name="valve-2"/><house-event name="bypass"/><constant value="true"/></atleast></or></define-gate>
          </define-fault-tree>
          <model-data>
            <define-house-event name="bypass"><constant value="false"/></define-house-event>
            <define-basic-event name="pump-1"><parameter name="pump"/></define-basic-event>
            <define-basic-event name="pump-2"><parameter name="pump"/></define-basic-event>
            <define-basic-event name="valve-2"><float value="0.5"/></define-basic-event>
            <define-parameter name="pump"><float value="1e-1"/></define-parameter>
          </model-data>
        </opsa-mef>
        """;

    [Fact]
    public void A_model_with_components_houses_and_parameters()
    {
        var analysis = FaultTreeAnalysis.Of(Read(TwoTrains), limit: 10);
        Assert.Equal((3, 4), (analysis.Tree.Gates, analysis.Tree.Events.Count));
        Assert.Equal("top", analysis.Tree.Top);
        // (.1 + .4 - .04) (.1 + .5 - .05)
        Assert.Equal(.46 * .55, analysis.Probability!.Value, 1e-12);
        Assert.Equal(4, analysis.CutSets!.Value);
        // Either train's own worst case, whichever is less: .5 and .6.
        Assert.Equal(.5, analysis.Worst!.Value, 1e-12);
        Assert.All(analysis.Sets, set => Assert.Equal(2, set.Length));
    }

    [Fact]
    public void Another_top_is_chosen_by_name() =>
        Assert.Equal(.55, FaultTreeAnalysis.Of(FaultTreeReader.Read(new StringReader(TwoTrains), "train-two").Tree!).Probability!.Value, 1e-12);

    [Theory]
    [InlineData("<not><basic-event name='a'/></not>", .9)]
    [InlineData("<xor><basic-event name='a'/><basic-event name='b'/></xor>", .26)]
    [InlineData("<iff><basic-event name='a'/><basic-event name='b'/></iff>", .74)]
    [InlineData("<imply><basic-event name='a'/><basic-event name='b'/></imply>", .92)]
    [InlineData("<nand><basic-event name='a'/><basic-event name='b'/></nand>", .98)]
    [InlineData("<nor><basic-event name='a'/><basic-event name='b'/></nor>", .72)]
    [InlineData("<cardinality min='1' max='1'><basic-event name='a'/><basic-event name='b'/></cardinality>", .26)]
    [InlineData("<cardinality min='1' max='2147483647'><basic-event name='a'/><basic-event name='b'/></cardinality>", .28)]
    [InlineData("<or><and><not><basic-event name='a'/></not><basic-event name='a'/></and><basic-event name='b'/></or>", .2)]
    public void Formulas_that_negate_have_a_probability(string formula, double probability)
    {
        var analysis = FaultTreeAnalysis.Of(Read(Model(formula)));
        Assert.Equal(probability, analysis.Probability!.Value, 1e-12);
    }

    [Fact]
    public void What_negates_has_no_cut_sets_and_no_worst_case()
    {
        var analysis = FaultTreeAnalysis.Of(Read(Model("<xor><basic-event name='a'/><basic-event name='b'/></xor>")));
        Assert.Null(analysis.CutSets);
        Assert.Null(analysis.Worst);
    }

    [Theory]
    [InlineData("beta-factor", "<factor level='3'><float value='.2'/></factor>", .02 + .08 * .08 * .08 * .98)]
    [InlineData("MGL", "<factors><factor level='2'><float value='.2'/></factor><factor level='3'><float value='.1'/></factor></factors>", null)]
    [InlineData("alpha-factor", "<factors><factor level='1'><float value='.7'/></factor><factor level='2'><float value='.2'/></factor><factor level='3'><float value='.1'/></factor></factors>", null)]
    public void Common_cause_groups_are_expanded(string model, string factors, double? probability)
    {
        var analysis = FaultTreeAnalysis.Of(Read($"""
            <opsa-mef><define-fault-tree name='t'><define-gate name='g'><and><basic-event name='a'/><basic-event name='b'/><basic-event name='c'/></and></define-gate></define-fault-tree>
            <model-data><define-basic-event name='a'/><define-basic-event name='b'/><define-basic-event name='c'/></model-data>
            <define-CCF-group name='all' model='{model}'><members><basic-event name='a'/><basic-event name='b'/><basic-event name='c'/></members>
            <distribution><float value='.1'/></distribution>{factors}</define-CCF-group></opsa-mef>
            """));
        if (probability is { } p) Assert.Equal(p, analysis.Probability!.Value, 1e-12);
        // All three alone; one cause for all; and, where pairs have causes, a pair with one alone or with another pair.
        Assert.Equal(model == "beta-factor" ? 2 : 8, (int)analysis.CutSets!.Value);
    }

    [Theory]
    [InlineData("<gate name='g'/>", "gate `g` rests on itself", 1)]
    [InlineData("<gate name='x'/>", "gate `x` is not defined", 1)]
    [InlineData("<basic-event name='x'/>", "basic event `x` is not defined", 1)]
    [InlineData("<and/>", "`and` over 0 inputs means nothing", 1)]
    [InlineData("<atleast min='3'><basic-event name='a'/></atleast>", "at least 3 of 1 is never true", 1)]
    [InlineData("<atleast><basic-event name='a'/></atleast>", "`atleast` has no `min`", 1)]
    [InlineData("<maybe><basic-event name='a'/></maybe>", "`maybe` is no formula that is read", 1)]
    [InlineData("<and>text</and>", "there is text in a formula", 1)]
    [InlineData("<and><basic-event name='a'/></or>", null, 1)]
    [InlineData("", "gate `g` has no formula", 1)]
    public void What_cannot_be_read_says_why_and_where(string formula, string? message, int line)
    {
        var reading = FaultTreeReader.Read(new StringReader(Model(formula)), "g");
        Assert.Null(reading.Tree);
        if (message is not null) Assert.Equal(message, reading.Error!.Message);
        Assert.Equal(line, reading.Error!.Line);
        Assert.True(reading.Error.Column > 1);
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'c'>]><opsa-mef/>")]
    [InlineData("<html/>")]
    [InlineData("")]
    [InlineData("<opsa-mef/>")]
    [InlineData("<opsa-mef><define-fault-tree name='t'><define-gate name='g'><basic-event name='a'/></define-gate><define-gate name='h'><basic-event name='a'/></define-gate></define-fault-tree></opsa-mef>")]
    [InlineData("<opsa-mef><define-fault-tree name='t'><define-gate name='g'><basic-event name='a'/></define-gate></define-fault-tree><model-data><define-basic-event name='a'><float value='1.5'/></define-basic-event></model-data></opsa-mef>")]
    [InlineData("<opsa-mef><define-fault-tree name='t'><define-gate name='g'><basic-event name='a'/></define-gate></define-fault-tree><model-data><define-basic-event name='a'><float value='NaN'/></define-basic-event></model-data></opsa-mef>")]
    [InlineData("<opsa-mef><define-fault-tree name='t'><define-gate name='g'><basic-event name='a'/></define-gate><define-gate name='g'><basic-event name='a'/></define-gate></define-fault-tree></opsa-mef>")]
    public void Is_refused(string xml) => Assert.NotNull(FaultTreeReader.Read(new StringReader(xml)).Error);

    [Theory]
    [InlineData("<define-house-event name='h'><float value='0.5'/></define-house-event>", "house event `h` is 0.5, and can only be true or false")]
    [InlineData("<define-house-event name='h'><parameter name='p'/></define-house-event><define-parameter name='p'><int value='2'/></define-parameter>", "house event `h` is 2, and can only be true or false")]
    [InlineData("<define-house-event name='h'><int value='1'/></define-house-event>", null)]
    [InlineData("<define-house-event name='h'/>", null)]
    public void A_house_event_is_on_or_off(string house, string? message) =>
        Assert.Equal(message, FaultTreeReader.Read(new StringReader(Model("<or><house-event name='h'/><basic-event name='a'/></or>").Replace("</opsa-mef>", house + "</opsa-mef>"))).Error?.Message);

    [Theory]
    [InlineData("MGL", "<factor level='3'><float value='.1'/></factor><factor level='3'><float value='.2'/></factor>", "the levels of its factors are not those of MGL over 3 members, each once")]
    [InlineData("MGL", "<factor><float value='.1'/></factor><factor level='2'><float value='.2'/></factor>", "the levels of its factors are not those of MGL over 3 members, each once")]
    [InlineData("beta-factor", "<factor level='4'><float value='.1'/></factor>", "the levels of its factors are not those of beta-factor over 3 members, each once")]
    [InlineData("beta-factor", "<factor level='2'><float value='.1'/><float value='.2'/></factor>", "a factor has one value")]
    [InlineData("beta-factor", "<factor level='2'><float value='.1'/></factor><distribution><float value='.3'/></distribution>", "a common-cause group has one distribution of one value")]
    [InlineData("MGL", "<factor><float value='.1'/></factor><factor><float value='.2'/></factor>", null)]
    public void A_group_says_each_of_its_numbers_once(string model, string factors, string? message)
    {
        var reading = FaultTreeReader.Read(new StringReader($"""
            <opsa-mef><define-fault-tree name='t'><define-gate name='g'><and><basic-event name='a'/><basic-event name='b'/><basic-event name='c'/></and></define-gate></define-fault-tree>
            <model-data><define-basic-event name='a'/><define-basic-event name='b'/><define-basic-event name='c'/></model-data>
            <define-CCF-group name='all' model='{model}'><members><basic-event name='a'/><basic-event name='b'/><basic-event name='c'/></members>
            <distribution><float value='.1'/></distribution>{factors}</define-CCF-group></opsa-mef>
            """));
        Assert.EndsWith(message ?? "", reading.Error?.Message ?? "", StringComparison.Ordinal);
        Assert.Equal(message is null, reading.Tree is not null);
    }

    [Fact]
    public void Containers_that_nest_without_an_end_are_refused_before_they_fill_the_memory()
    {
        static string Nested(int deep) => $"<opsa-mef>{string.Concat(Enumerable.Repeat("<define-component name='c'>", deep))}<define-gate name='g'><basic-event name='a'/></define-gate>{string.Concat(Enumerable.Repeat("</define-component>", deep))}{Data}</opsa-mef>";
        Assert.Equal(.1, FaultTreeAnalysis.Of(Read(Nested(400))).Probability!.Value, 1e-12);
        Assert.Equal("the names of what it is in make more than 1000 characters", FaultTreeReader.Read(new StringReader(Nested(600))).Error!.Message);
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><opsa-mef>&b;</opsa-mef>", "a document type is refused")]
    [InlineData("<opsa-mef>&b;</opsa-mef>", "Reference to undeclared entity 'b'")]
    public void What_is_no_XML_says_so_once_and_to_a_person(string xml, string message) => Assert.Equal(message, FaultTreeReader.Read(new StringReader(xml)).Error!.Message);

    [Fact]
    public void Without_a_probability_there_is_no_number()
    {
        var analysis = FaultTreeAnalysis.Of(Read("<opsa-mef><define-fault-tree name='t'><define-gate name='g'><basic-event name='a'/></define-gate></define-fault-tree><model-data><define-basic-event name='a'/></model-data></opsa-mef>"));
        Assert.Null(analysis.Probability);
        Assert.Null(analysis.Worst);
        Assert.Equal(1, (int)analysis.CutSets!.Value);
    }

    [Fact]
    public void Formulas_and_gates_nest_as_deep_as_they_like()
    {
        const int Deep = 20_000;
        var nested = string.Concat(Enumerable.Repeat("<and>", Deep)) + "<basic-event name='a'/>" + string.Concat(Enumerable.Repeat("</and>", Deep));
        Assert.Equal(.1, FaultTreeAnalysis.Of(Read(Model(nested))).Probability!.Value, 1e-12);
        var chain = string.Concat(Enumerable.Range(0, Deep).Select(i => $"<define-gate name='g{i}'><or><gate name='g{i + 1}'/><basic-event name='a'/></or></define-gate>"));
        Assert.Equal(.1, FaultTreeAnalysis.Of(Read($"<opsa-mef>{chain}<define-gate name='g{Deep}'><basic-event name='a'/></define-gate>{Data}</opsa-mef>")).Probability!.Value, 1e-12);
    }

    [Fact]
    public void A_budget_that_is_too_small_leaves_true_bounds()
    {
        var tree = Read(TwoTrains);
        var partly = FaultTreeAnalysis.Of(tree, budget: new Budget(Nodes: 2));
        Assert.False(partly.Complete);
        Assert.Null(partly.Probability);
        Assert.InRange(.46 * .55, partly.Low!.Value, partly.High!.Value);
        // Whatever part of the work the budget ends, the small sets are told.
        for (var nodes = 2; nodes < 40; nodes++)
        {
            var some = FaultTreeAnalysis.Of(tree, budget: new Budget(Nodes: nodes));
            Assert.True(some.CutSets is not null || some is { UpTo: 3, Complete: false, Orders: [{ Size: 2 }] }, $"{nodes}");
        }
        Assert.Contains("\"probability\": null", FaultTreeJson.Of(partly, 0, 0), StringComparison.Ordinal);
    }

    const string Data = "<model-data><define-basic-event name='a'><float value='.1'/></define-basic-event><define-basic-event name='b'><float value='.2'/></define-basic-event></model-data>";

    static string Model(string formula) => $"<opsa-mef><define-fault-tree name='t'><define-gate name='g'>{formula}</define-gate></define-fault-tree>{Data}</opsa-mef>";

    static FaultTree Read(string xml)
    {
        var reading = FaultTreeReader.Read(new StringReader(xml));
        Assert.Null(reading.Error);
        return reading.Tree!;
    }
}
