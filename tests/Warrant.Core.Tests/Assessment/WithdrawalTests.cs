namespace Warrant.Core.Tests;

/// <summary>A challenge that has been shown to be right does not go away because the case says so.</summary>
public sealed class WithdrawalTests
{
    [Theory]
    [InlineData("withdrawn", "", false)]
    [InlineData("withdrawn", ", agreed-by: ada", false)]
    [InlineData("withdrawn", ", agreed-by: rita", true)]
    [InlineData("mended", "", false)]
    [InlineData("mended", ", agreed-by: rita", true)]
    public void Needs_somebody_else_while_its_grounds_hold(string status, string agreed, bool yes)
    {
        var files = YesCase.Files();
        files["zz.yaml"] = $"challenges:\n  D9: {{ text: It can., rebuts: C0, grounds: [E1], raised-by: rita, on: 2026-10-01, status: {status}{agreed} }}\n";
        Assert.Equal(yes, Checking.Check(files).Yes);
    }

    [Fact]
    public void Without_grounds_and_without_a_name_it_is_told()
    {
        var files = YesCase.Files();
        files["zz.yaml"] = "challenges:\n  D9: { text: It can., rebuts: C0, raised-by: rita, on: 2026-10-01, status: withdrawn }\n";
        Assert.Contains(Checking.Check(files).Findings, f => f.Rule.Code == "WR507" && f.Element == "D9");
    }
}
