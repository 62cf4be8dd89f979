using System.Text;

namespace Warrant.Evidence.Tests;

/// <summary>Plans that looked smaller than they were.</summary>
public class PlanLoopholeTests
{
    [Theory]
    // Other samples than those of the list were run.
    [InlineData("""{"sample_ids":[7,8]}""", "{}", 4)]
    // The list is shorter than the dataset, and nothing says that it was cut.
    [InlineData("""{"samples":9,"sample_ids":[1,2]}""", "{}", 9)]
    [InlineData("""{"samples":9,"sample_ids":[1,2]}""", """{"sample_id":[1,2]}""", 2)]
    [InlineData("""{"samples":1e12}""", "{}", int.MaxValue)]
    public void Counts_all_that_was_planned(string dataset, string config, int planned)
    {
        var log = $$"""{"version":2,"status":"success","eval":{"dataset":{{dataset}},"config":{{config}}},"samples":[{"id":1,"epoch":1},{"id":2,"epoch":1}]}""";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(log));
        Assert.Equal(planned, LogReader.Read(stream, "log").Run!.PlannedSamples);
    }
}
