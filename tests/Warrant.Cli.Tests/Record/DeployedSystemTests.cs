namespace Warrant.Cli.Tests;

/// <summary>The file of the deployed system is read as a system of a case is.</summary>
public sealed class DeployedSystemTests
{
    static RecordedCase Approved(string fields = "") =>
        new RecordedCase(files => files["case.yaml"] = files["case.yaml"].Replace("    incident-response: none\n", "    incident-response: none\n" + fields)).Approved();

    [Theory]
    [InlineData("channels: [[planner, executor], [executor, monitor]]\n", 0)]
    [InlineData("channels: [[planner, executor], [planner, monitor]]\n", 1)]
    [InlineData("channels: [planner, executor, executor, monitor]\n", 1)]
    [InlineData("channels: [[planner, { a: b }]]\n", 2)]
    [InlineData("", 1)]
    public void Channels_are_pairs_in_both(string deployed, int exit)
    {
        using var recorded = Approved("    channels: [[planner, executor], [executor, monitor]]\n");
        recorded.Shell.Write("deployed.txt", RecordedCase.Deployed + deployed);
        Assert.Equal(exit, recorded.Gate().Exit);
    }

    [Theory]
    [InlineData("finetuning: ~\n")]
    [InlineData("finetuning: \" \"\n")]
    [InlineData("finetuning:\n")]
    [InlineData("finetuning: []\n")]
    public void What_says_nothing_is_absent_in_both(string deployed)
    {
        using var recorded = Approved();
        recorded.Shell.Write("deployed.txt", RecordedCase.Deployed + deployed);
        Assert.Equal(0, recorded.Gate().Exit);
    }

    // What is cut off may be the difference.
    [Theory]
    [InlineData("tools: none #but a browser", 2)]
    [InlineData("tools: [none #but a browser\n  ]", 2)]
    [InlineData("tools: none  # as of today", 0)]
    [InlineData("tools: \"none #but a browser\"", 1)]
    public void A_text_that_a_comment_cuts_is_no_description(string tools, int exit)
    {
        using var recorded = Approved();
        recorded.Edit("deployed.txt", "tools: none", tools);
        Assert.Equal(exit, recorded.Gate().Exit);
    }
}
