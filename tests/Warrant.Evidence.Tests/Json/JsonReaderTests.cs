using System.Text;

namespace Warrant.Evidence.Tests;

public class JsonReaderTests
{
    [Theory]
    [InlineData("1", 1), InlineData("-0.5e1", -5), InlineData("NaN", double.NaN), InlineData("Infinity", double.PositiveInfinity)]
    [InlineData("-Infinity", double.NegativeInfinity), InlineData("1e999", double.PositiveInfinity), InlineData("-1E+999", double.NegativeInfinity)]
    public void Numbers(string text, double value) => Assert.Equal(value, Open(text).Number());

    [Theory]
    [InlineData("\"1\""), InlineData("null"), InlineData("true"), InlineData("[1, 2]"), InlineData("{\"a\": 1}")]
    public void What_is_no_number_is_absent_and_passed_over(string text)
    {
        var json = Open(text);
        Assert.Null(json.Number());
        json.End();
    }

    [Fact]
    public void A_number_of_a_thousand_digits_and_more_is_absent()
    {
        Assert.Equal(1e300, Open("1" + new string('0', 300)).Number());
        Assert.Null(Open(new string('1', 5000)).Number());
    }

    [Theory]
    [InlineData("7", 7), InlineData("7.0", 7), InlineData("7.5", null), InlineData("1e10", null), InlineData("NaN", null), InlineData("\"7\"", null)]
    public void Whole_numbers(string text, int? value) => Assert.Equal(value, Open(text).Whole());

    [Theory]
    [InlineData("\"plain\"", "plain"), InlineData("\"\"", ""), InlineData("\"ü€😀\"", "ü€😀")]
    [InlineData(""" "\"\\\/\b\f\n\r\t" """, "\"\\/\b\f\n\r\t"), InlineData(""" "\u00fc\uD83D\uDE00." """, "ü😀.")]
    [InlineData(""" "a\ud800" """, "a\\ud800"), InlineData(""" "\udc00\ud800x" """, "\\udc00\\ud800x"), InlineData(""" "\ud800\ud83d\ude00" """, "\\ud800😀")]
    public void Texts(string text, string value) => Assert.Equal(value, Open(text).Text());

    [Theory]
    [InlineData("\"\\x\""), InlineData("\"\\u12\""), InlineData("\"\\u12g4\"")]
    public void Escapes_that_json_does_not_know(string text) => Throws("is not JSON that can be read: a text whose escapes JSON knows", () => Open(text).Text());

    [Fact]
    public void Bytes_that_are_no_utf8_do_not_stop_it() => Assert.Equal("a\ufffdb", Open([.. "\"a"u8, 0xff, .. "b\""u8]).Text());

    [Fact]
    public void A_text_over_a_megabyte_is_absent()
    {
        Assert.Equal(1 << 20, Open($"\"{new string('x', 1 << 20)}\"").Text()?.Length);
        var json = Open($"\"{new string('x', 1 + (1 << 20))}\"");
        Assert.Null(json.Text());
        json.End();
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over() => Assert.Equal(1, Open("\uFEFF1").Number());

    [Fact]
    public void Nothing_depends_on_where_the_stream_is_cut()
    {
        const string text = """ { "a\"b" : [ 1 , {"x": ["}", "\\", "\"]"]} , "\u00fc" ] , "n" : -Infinity , "skip" : [[{}], "]"] , "t" : true } """;
        foreach (var piece in Enumerable.Range(1, 70))
        {
            var json = new JsonReader();
            json.Open(new Dribble(Encoding.UTF8.GetBytes(text), piece), "the text");
            Assert.True(json.EnterObject());
            Assert.Equal("a\"b", json.NextName());
            Assert.True(json.EnterArray());
            Assert.True(json.NextItem());
            Assert.Equal(1, json.Number());
            Assert.True(json.NextItem());
            json.Skip();
            Assert.True(json.NextItem());
            Assert.Equal("ü", json.Text());
            Assert.False(json.NextItem());
            Assert.Equal("n", json.NextName());
            Assert.Equal(double.NegativeInfinity, json.Number());
            Assert.Equal("skip", json.NextName());
            json.Skip();
            Assert.Equal("t", json.NextName());
            Assert.True(json.Flag());
            Assert.Null(json.NextName());
            json.End();
        }
    }

    [Theory]
    [InlineData("", "is cut off: its JSON ends at byte 0"), InlineData("{\"a\": [1", "is cut off: its JSON ends at byte 8")]
    [InlineData("{\"a\": \"b", "is cut off"), InlineData("{\"a\"", "is cut off"), InlineData("{\"a\": 1", "is cut off"), InlineData("{\"a\": 1,", "is cut off")]
    [InlineData("{\"a\" 1}", "`:` was expected at byte 5"), InlineData("{\"a\": 1 \"b\": 2}", "`,` was expected at byte 8")]
    [InlineData("{\"a\": 1,}", "a name was expected at byte 8"), InlineData("{a: 1}", "a name was expected at byte 1"), InlineData("{\"a\": ?}", "a value was expected at byte 6")]
    [InlineData("{\"a\": nul}", "the end of a value was expected at byte 9"), InlineData("{\"a\": 01}", "the end of a value"), InlineData("{\"a\": 1.}", "the end of a value")]
    [InlineData("{} 1", "the end was expected at byte 3"), InlineData("{\"a\": \0}", "a value was expected")]
    public void What_is_no_json_is_said_with_its_place(string text, string part)
    {
        Throws(part, () =>
        {
            var json = Open(text);
            if (json.EnterObject()) while (json.NextName() is not null) json.Skip();
            json.End();
        });
    }

    [Theory]
    [InlineData('[', ']'), InlineData('{', '}')]
    public void Nesting_ends_at_512(char open, char close)
    {
        string Nested(int depth) => open == '['
            ? new string(open, depth) + new string(close, depth)
            : string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string(close, depth);
        Open(Nested(512)).Skip();
        foreach (var depth in new[] { 513, 5_000, 1_000_000 }) Throws("nests deeper than 512 levels", () => Open(Nested(depth)).Skip());
        Throws("nests deeper than 512 levels", () =>
        {
            var json = Open(Nested(5_000));
            for (var going = true; going;) going = open == '[' ? json.EnterArray() && json.NextItem() : json.EnterObject() && json.NextName() is not null;
        });
    }

    static void Throws(string part, Action read) => Assert.Contains(part, Assert.Throws<LogException>(read).Message, StringComparison.Ordinal);

    static JsonReader Open(string text) => Open(Encoding.UTF8.GetBytes(text));

    static JsonReader Open(byte[] bytes)
    {
        var json = new JsonReader();
        json.Open(new MemoryStream(bytes), "the text");
        return json;
    }
}
