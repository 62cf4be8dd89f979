using FsCheck;
using FsCheck.Fluent;

namespace Warrant.Core.Tests;

public sealed class ExpressionTests
{
    static Expression Parse(string text)
    {
        var (expression, error, _) = Expression.Parse(text);
        Assert.Null(error);
        return expression!;
    }

    static double? Value(string text) => Parse(text).Evaluate(_ => null) is { } range && range.Lower == range.Upper ? range.Lower : null;

    [Theory]
    [InlineData("1 + 2 * 3", 7)]
    [InlineData("(1 + 2) * 3", 9)]
    [InlineData("8 - 3 - 2", 3)]
    [InlineData("16 / 4 / 2", 2)]
    [InlineData("2 ^ 3 ^ 2", 512)]
    [InlineData("-2 ^ 2", -4)]
    [InlineData("(-2) ^ 2", 4)]
    [InlineData("2 ^ -1", 0.5)]
    [InlineData("2 ^ -1 * 4", 2)]
    [InlineData("2 * -3 + 1", -5)]
    [InlineData("2 * -3 * 4", -24)]
    [InlineData("2 - -3", 5)]
    [InlineData("--3", 3)]
    [InlineData("- 3 - 4", -7)]
    [InlineData("min(3, 1, 2)", 1)]
    [InlineData("max(3, 1 + 4, 2)", 5)]
    [InlineData("max(min(1, 2), min(3, 4)) * 2", 6)]
    [InlineData("ln(1)", 0)]
    [InlineData("exp (0)", 1)]
    [InlineData("\t0.25\n", 0.25)]
    [InlineData("1-0.5^2", 0.75)]
    public void Usual_precedence(string text, double expected) => Assert.Equal(expected, Value(text));

    [Fact]
    public void Five_catches_before_shutdown()
    {
        var expression = Parse("1 - r^m");
        Assert.Equal(["r", "m"], expression.Names);
        var range = expression.Evaluate(name => name == "r" ? new Interval(0.95, 0.99) : Interval.Point(5))!.Value;
        Assert.Equal(1 - Math.Pow(0.99, 5), range.Lower);
        Assert.Equal(1 - Math.Pow(0.95, 5), range.Upper);
    }

    [Fact]
    public void Names_are_listed_once_in_order() => Assert.Equal(["b_2", "a", "_c"], Parse("b_2 * a + min(b_2, _c) / a").Names);

    [Fact]
    public void An_unknown_input_makes_it_unknown() => Assert.Null(Parse("a + b").Evaluate(name => name == "a" ? Interval.Point(1) : null));

    [Theory]
    [InlineData("1 / (1 - 1)")]
    [InlineData("ln(0)")]
    [InlineData("(0 - 1) ^ 0.5")]
    [InlineData("0 ^ -1")]
    [InlineData("exp(1000)")]
    public void What_is_undefined_is_unknown(string text) => Assert.Null(Parse(text).Evaluate(_ => null));

    [Theory]
    [InlineData("", 0, "the calculation ends where a number, a name or `(` should follow")]
    [InlineData("1 +", 3, "the calculation ends where a number, a name or `(` should follow")]
    [InlineData("(1 + 2", 0, "this `(` is never closed")]
    [InlineData("1 + 2)", 5, "this `)` closes nothing")]
    [InlineData("()", 1, "a number, a name or `(` should be here, not `)`")]
    [InlineData("1 * * 2", 4, "a number, a name or `(` should be here, not `*`")]
    [InlineData("2 r", 2, "an operator should be here (`+ - * / ^`), not `r`")]
    [InlineData("1e3", 1, "an operator should be here (`+ - * / ^`), not `e`")]
    [InlineData("2 × 3", 2, "an operator should be here (`+ - * / ^`), not `×`")]
    [InlineData("1 😀", 2, "an operator should be here (`+ - * / ^`), not `😀`")]
    [InlineData("1 \0", 2, "an operator should be here (`+ - * / ^`), not a character that cannot be shown")]
    [InlineData("1.", 2, "a digit should follow the decimal point")]
    [InlineData("E5.upper", 2, "an operator should be here (`+ - * / ^`), not `.`")]
    [InlineData("(1, 2)", 2, "a comma stands only between the arguments of `min` and `max`")]
    [InlineData("1, 2", 1, "a comma stands only between the arguments of `min` and `max`")]
    [InlineData("ln(1, 2)", 4, "`ln` and `exp` take one argument")]
    [InlineData("min(1)", 5, "`min` and `max` take at least two arguments")]
    [InlineData("1 + max", 7, "`max` is a function: `(` should follow")]
    [InlineData("sqrt(2)", 0, "there is no function `sqrt`; there are `min`, `max`, `ln` and `exp`")]
    public void Errors_say_what_and_where(string text, int index, string message)
    {
        var (expression, error, at) = Expression.Parse(text);
        Assert.Null(expression);
        Assert.Equal((message, index), (error, at));
    }

    [Fact]
    public void A_number_too_large_is_an_error() => Assert.Equal("this number is too large", Expression.Parse(new string('9', 400)).Error);

    [Fact]
    public void Parentheses_nest_to_a_limit()
    {
        var most = Expression.MaxNesting;
        Assert.Equal(1, Value(new string('(', most) + "1" + new string(')', most)));
        Assert.Equal(("parentheses nest deeper than 64", most), (Expression.Parse(new string('(', most + 1)).Error, Expression.Parse(new string('(', most + 1)).ErrorIndex));
        Assert.Equal(3, Value(string.Concat(Enumerable.Repeat("(1) + ", 2)) + "(1)"));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("-")]
    [InlineData("1+")]
    [InlineData("2^")]
    [InlineData("1")]
    [InlineData("ln(")]
    [InlineData("a*-")]
    public void A_mebibyte_of_anything_is_survived(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, (1 << 20) / piece.Length)) + "1";
        var (expression, error, _) = Expression.Parse(text);
        Assert.True(expression is null != error is null);
        Assert.True(expression is null || expression.Evaluate(_ => Interval.Point(1)) is { Lower: -1 or 1 or 2 or 524289 } or null);
    }

    [Fact]
    public void Any_text_is_read_or_refused_with_a_place() =>
        Properties.Hold(
            from pieces in Gen.Elements("1", "0.5", "a", "min", "ln", "(", ")", ",", "+", "-", "*", "/", "^", " ", ".", "é").ListOf() select string.Concat(pieces),
            text =>
            {
                var (expression, error, at) = Expression.Parse(text);
                if (expression is null) return error is not null && at >= 0 && at <= text.Length;
                _ = expression.Evaluate(_ => Interval.Point(0.5));
                return error is null;
            });

    [Fact]
    public void The_range_holds_the_value_at_every_point_within() =>
        Properties.Hold(
            from text in Text(4) from a in IntervalTests.Wide from b in IntervalTests.Wide from c in IntervalTests.Wide
            from s in Properties.Unit from t in Properties.Unit from u in Properties.Unit
            select (text, a, b, c, s, t, u),
            it =>
            {
                var expression = Parse(it.text);
                var range = expression.Evaluate(name => name switch { "a" => it.a, "b" => it.b, _ => it.c });
                if (range is not { } whole) return true;
                // Where the whole range is defined, so is every point of it; and rounding is monotone, so nothing slips out.
                return expression.Evaluate(name => Interval.Point(name switch
                {
                    "a" => IntervalTests.Within(it.a, it.s),
                    "b" => IntervalTests.Within(it.b, it.t),
                    _ => IntervalTests.Within(it.c, it.u),
                })) is { } point && whole.Contains(point.Lower) && whole.Contains(point.Upper);
            },
            20_000);

    static Gen<string> Text(int depth)
    {
        var leaf = Gen.Elements("a", "b", "c", "2", "0.5", "3");
        if (depth == 0) return leaf;
        var part = Text(depth - 1);
        return Gen.OneOf(
            leaf,
            from x in part from y in part from op in Gen.Elements("+", "-", "*", "/", "^") select $"({x}) {op} ({y})",
            from x in part from y in part from f in Gen.Elements("min", "max") select $"{f}({x}, {y})",
            from x in part from f in Gen.Elements("ln", "exp", "-") select $"{f}({x})",
            from x in part from n in Gen.Choose(0, 4) select $"({x}) ^ {n}");
    }
}
