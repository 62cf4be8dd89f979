namespace Warrant.Core.Tests;

/// <summary>The case as a whole beside an element of the same name.</summary>
public sealed class WholeTests
{
    [Theory]
    [InlineData("case: C0", "case C0")]
    [InlineData("case: C1", "C1")]
    public void A_case_that_is_called_as_one_of_its_elements_is_told_apart(string head, string name)
    {
        var assessment = Check.Case($$"""
            {{head}}
            top: C0
            claims:
              C0: { text: It is so., undeveloped: true }
            challenges:
              D1: { {by mina}, rebuts: C77, status: open }
            """);
        Assert.Equal(name, assessment.Case.Whole);
        Assert.Equal([name, "C0"], assessment.Reasons.Select(r => r.Element));
        Assert.Contains($"  {name} as a whole", AnswerText.Of(assessment));
    }
}
