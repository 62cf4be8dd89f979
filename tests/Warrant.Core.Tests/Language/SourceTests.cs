namespace Warrant.Core.Tests;

public sealed class SourceTests
{
    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 1, 2)]
    [InlineData(2, 1, 3)]
    [InlineData(3, 2, 1)]
    [InlineData(5, 2, 3)]
    [InlineData(6, 3, 1)]
    [InlineData(7, 4, 1)]
    [InlineData(8, 4, 2)]
    public void Lines_end_at_LF_and_CRLF(int index, int line, int column) =>
        Assert.Equal((line, column), new Source("case.yaml", "ab\nc\r\n\nd").Place(index));

    [Fact]
    public void Columns_are_UTF16_units() => Assert.Equal((1, 4), new Source("case.yaml", "a😀b").Place(3));

    [Theory]
    [InlineData("a\rb")]
    [InlineData("a\u0085b")]
    [InlineData("a\u2028b")]
    public void What_is_no_line_end_for_an_editor_is_none_here(string text) => Assert.Equal((1, 3), new Source("case.yaml", text).Place(2));

    [Fact]
    public void A_line_is_told_without_its_end()
    {
        var source = new Source("case.yaml", "ab\r\ncd\n");

        Assert.Equal("ab", source.Line(1));
        Assert.Equal("cd", source.Line(2));
        Assert.Equal("", source.Line(3));
    }

    [Fact]
    public void The_end_of_an_empty_text_has_a_place() => Assert.Equal((1, 1), new Source("case.yaml", "").Place(0));
}
