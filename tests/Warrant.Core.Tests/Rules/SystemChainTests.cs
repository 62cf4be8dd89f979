using System.Globalization;
using System.Text;

namespace Warrant.Core.Tests;

/// <summary>Systems that are `like` another one, which may be like another in its turn.</summary>
public sealed class SystemChainTests
{
    [Fact]
    public void The_nearest_system_that_speaks_counts()
    {
        var read = Read("S0: { like: S1, model: a }", "S1: { like: S2, model: b, build: '1' }", "S2: { build: '2', tools: [x, y] }");
        Assert.Equal(["a", "1", "x, y", null], Says(read, "S0"));
        Assert.Equal(["b", "1", "x, y", null], Says(read, "S1"));
        Assert.Equal(["model", "build"], read.Differences(read.Systems[0], read.Systems[2]));
        Assert.Empty(read.Differences(read.Systems[1], read.Systems[1]));
    }

    [Fact]
    public void In_a_ring_too_and_on_the_way_into_it()
    {
        var read = Read("In: { like: S1, users: all }", "S0: { like: S1, model: a }", "S1: { like: S2, build: '1' }", "S2: { like: S0, model: c, tools: [x] }", "Self: { like: Self, model: s }");
        Assert.Equal(["a", "1", "x", null], Says(read, "S0"));
        Assert.Equal(["c", "1", "x", null], Says(read, "S1"));
        Assert.Equal(["c", "1", "x", null], Says(read, "S2"));
        Assert.Equal(["c", "1", "x", "all"], Says(read, "In"));
        Assert.Equal(["s", null, null, null], Says(read, "Self"));
    }

    [Fact]
    public void What_is_no_field_nobody_says()
    {
        var read = Read("S0: { like: S1 }", "S1: { model: a }");
        Assert.Null(read.Field(read.Systems[0], "like"));
    }

    // The chain was walked for each field of each comparison: this took minutes.
    [Fact]
    public void A_chain_of_systems_and_a_substitution_from_each()
    {
        const int many = 5_000;
        var yaml = new StringBuilder("top: C0\ndecision: { system: S0 }\nclaims:\n");
        for (var i = 0; i < many; i++)
            yaml.Append(CultureInfo.InvariantCulture, $"  C{i}: {{ text: It is safe here., step: {{ substitution: From the one it is like., because: Little changed., from: S{i + 1}, premises: [C{i + 1}] }} }}\n");
        yaml.Append(CultureInfo.InvariantCulture, $"  C{many}: {{ text: It is safe there., undeveloped: true }}\nsystems:\n");
        for (var i = 0; i < many; i++) yaml.Append(CultureInfo.InvariantCulture, $"  S{i}: {{ like: S{i + 1}, build: '{i}' }}\n");
        yaml.Append(CultureInfo.InvariantCulture, $"  S{many}: {{ build: last }}\n");
        Assert.Equal(many, OneFile.Assess(yaml.ToString()).Of("WR202").Count());
    }

    // A change of a field that is far down the chain touches all evidence whose system gets the field from there.
    [Fact]
    public void A_change_far_down_the_chain_touches_what_is_like_it()
    {
        const int many = 2_000;
        var yaml = new StringBuilder("top: C0\nclaims: { C0: { text: a., undeveloped: true } }\nsystems:\n");
        for (var i = 0; i < many; i++) yaml.Append(CultureInfo.InvariantCulture, $"  S{i}: {{ like: S{i + 1}{(i == 10 ? ", tools: [x]" : "")} }}\n");
        yaml.Append(CultureInfo.InvariantCulture, $"  S{many}: {{ tools: [y], model: m }}\n  Elsewhere: {{ tools: [z] }}\nevidence:\n");
        for (var i = 0; i < many; i++) yaml.Append(CultureInfo.InvariantCulture, $"  E{i}: {{ text: A run., against: C0, system: S{i}, collected: 2026-01-01, kind: document }}\n");
        yaml.Append("events:\n");
        for (var i = 0; i < many; i++) yaml.Append(CultureInfo.InvariantCulture, $"  - {{ text: Tools., on: 2026-02-01, system: {(i == 0 ? $"S{many}" : "Elsewhere")}, changed: [tools] }}\n");
        var (read, _) = OneFile.Read(yaml.ToString());
        bool Touched(int i) => Validity.Of(read, read.Find<EvidenceItem>($"E{i}")!, new(2026, 11, 20), new(2027, 1, 1)).Until < new DateOnly(2026, 2, 1);
        Assert.Equal(Enumerable.Range(0, many).Select(i => i > 10), Enumerable.Range(0, many).Select(Touched));
    }

    static SafetyCase Read(params string[] systems) => OneFile.Read($"systems:\n{string.Concat(systems.Select(s => $"  {s}\n"))}").Case;

    static IEnumerable<string?> Says(SafetyCase read, string id) => new[] { "model", "build", "tools", "users" }.Select(f => read.Field(read.Find<SystemConfiguration>(id)!, f));
}
