namespace Warrant.Core.Tests;

/// <summary>Evidence without observations: present, unchanged, with a place, a finding and a named reader who is no writer.</summary>
public sealed class DocumentTests
{
    [Theory]
    [InlineData("{doc}", Standing.Holds)]
    [InlineData("{doc}, found: against", Standing.Unknown)]
    [InlineData("{doc}, found: inconclusive", Standing.Unknown)]
    [InlineData("{doc}, read-by: ada", Standing.Unknown)]
    [InlineData("{doc}, read-by: nobody", Standing.Unknown)]
    [InlineData("{doc}, file: docs/gone.md", Standing.Unknown)]
    [InlineData("{doc}, digest: sha256:ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff", Standing.Unknown)]
    [InlineData("{doc}, at: ''", Standing.Unknown)]
    [InlineData("{doc}, digest: unknown", Standing.Unknown)]
    [InlineData("{doc}, not-used: { because: r, person: mina }", Standing.Unknown)]
    [InlineData("{doc}, collected: 2026-11-20", Standing.Holds)]
    [InlineData("{doc}, collected: 2026-11-21", Standing.Unknown)]
    [InlineData("{doc}, system: nowhere", Standing.Unknown)]
    [InlineData("text: A report., kind: audit, at: section 1, found: for, read-by: mina", Standing.Unknown)]
    public void Stands(string keys, Standing expected) => Assert.Equal(expected, Check.Case($$"""
            claims:
              C0: { text: a., step: { evidence: how, because: why, premises: [E1] } }
            evidence:
              E1: { {{keys}} }
            """).Stands("C0"));

    [Fact]
    public void A_person_with_the_role_of_a_writer_is_a_writer_too() => Assert.Equal(Standing.Unknown, Check.Case("""
            people:
              ada: { name: Ada, roles: [writer] }
              mina: { name: Mina, roles: [reviewer, writer] }
            claims:
              C0: { text: a., step: { evidence: how, because: why, premises: [E1] } }
            evidence:
              E1: { {doc} }
            """).Stands("E1"));
}
