using Warrant.Core;

namespace Warrant.Views.Tests;

/// <summary>The front page says the answer and what it hangs on, and never passes over what it does not know.</summary>
public sealed class FrontPageTests
{
    static string Front(CaseView view) => Html.Text(view.Page("index.html"));

    [Fact]
    public void A_yes_says_what_it_rests_on_what_would_end_it_and_until_when()
    {
        var text = Front(Cases.Yes());
        Assert.Contains("May it be served?", text);
        Assert.Contains("✓ Yes", text);
        Assert.Contains("If nothing changes it stays yes until", text);
        Assert.Contains("What it rests on", text);
        Assert.Contains("If any one of these turned out to be wrong, the answer would be no", text);
        Assert.Contains("It happens. rarely low rita board", text.Replace("R1 ", "", StringComparison.Ordinal).Replace("Rita", "rita", StringComparison.Ordinal).Replace("Board", "board", StringComparison.Ordinal));
        Assert.Contains("Accepted: somebody lives with it", text);
    }

    [Fact]
    public void A_no_says_why_and_what_would_repair_it()
    {
        var text = Front(Cases.No());
        Assert.Contains("✗ No", text);
        Assert.DoesNotContain("✓ Yes", text);
        Assert.Contains("Why not", text);
        Assert.Contains("!? open D9 It is not so.", text);
        Assert.Contains("would be enough for a yes", text);
    }

    [Fact]
    public void What_is_wrong_with_the_case_as_a_whole_is_said_too()
    {
        var files = YesCase.Files();
        files["lost.yaml"] = YesCase.OpenChallenge.Replace("rebuts: C0", "rebuts: C77", StringComparison.Ordinal);
        Assert.Contains("The case as a whole C77 names nothing in this case", Front(Cases.View(files)));
    }

    [Fact]
    public void A_demand_on_the_whole_argument_is_said_although_its_criterion_holds()
    {
        var files = YesCase.Files();
        files["case.yaml"] = files["case.yaml"].Replace("{ text: Few.,", "{ text: Few., depth: 9,", StringComparison.Ordinal);
        var text = Front(Cases.View(files));
        Assert.Contains("1 fault stands between this case and a yes", text);
        Assert.Matches("The case as a whole [^.]*K1", text);
    }

    [Fact]
    public void Without_an_end_of_the_decision_nothing_ends_with_it()
    {
        var files = YesCase.Files();
        files["case.yaml"] = files["case.yaml"].Replace("  until: 2027-03-31\n", "", StringComparison.Ordinal);
        var text = Html.Text(Cases.View(files).Page("watch.html"));
        Assert.DoesNotContain("with the decision", text);
        Assert.Contains("31 December 2026 D3", text);
    }

    [Fact]
    public void What_is_doubted_stands_before_what_was_argued()
    {
        var text = Front(Cases.No());
        string[] parts = ["Why not", "What speaks against it, or is doubted", "D9 It is not so.", "What was argued"];
        Assert.Equal(parts.OrderBy(p => text.IndexOf(p, StringComparison.Ordinal)), parts);
        Assert.All(parts, p => Assert.Contains(p, text));
    }

    [Fact]
    public void What_counts_as_safe_enough_is_said_and_no_address_is_left_to_the_reader()
    {
        var text = Front(Cases.Yes());
        Assert.Contains("Safe enough means K1", text);
        Assert.Contains("To decide: launch-api", text);
        Assert.DoesNotContain("/step", text);
    }

    [Fact]
    public void What_was_not_worked_out_is_said()
    {
        var yes = Cases.Yes();
        Assert.Contains("This was not worked out for this case.", Front(new(yes.Assessment, null, [])));
    }

    [Fact]
    public void What_a_list_leaves_out_is_counted_also_where_nobody_knows_how_many_there_are()
    {
        var yes = Cases.Yes();
        var sensitivity = yes.Sensitivity!;
        var pairs = Enumerable.Range(0, 7).Select(i => (IReadOnlyList<Factor>)[sensitivity.Frontiers.Weights[0].Factor, sensitivity.Frontiers.Weights[1].Factor]).ToList();
        string With(Frontiers frontiers) => Front(new(yes.Assessment, sensitivity with { Frontiers = frontiers }, []));
        Assert.Contains("… and at least 2 more.", With(sensitivity.Frontiers with { Complete = false, UpTo = 2, Count = null, Sets = pairs }));
    }

    [Fact]
    public void A_measurement_is_drawn_and_said_in_words()
    {
        var page = Cases.Measured().Page("e/E5.html");
        Assert.Contains("<svg class=\"measure\"", page);
        Assert.Contains("Measured: 0.05 (mean of s, over 60 samples).", Html.Text(page));
        Assert.Contains("Wanted is at most 0.2: the bounds meet it.", Html.Text(page));
        Assert.Contains("the bounds exclude it", Html.Text(Cases.Measured().Page("e/E6.html")));
    }

    [Fact]
    public void Evidence_that_is_unwelcome_stands_first()
    {
        var text = Html.Text(Cases.Measured().Page("evidence.html"));
        Assert.True(text.IndexOf("E6", StringComparison.Ordinal) < text.IndexOf("E1", StringComparison.Ordinal));
    }
}
