namespace Warrant.Core;

/// <summary>The arithmetic of a calculation step: `+ - * / ^ min max ln exp`, parentheses, names and plain decimals.</summary>
/// <remarks>
/// `^` binds tightest and to the right, then the minus sign of one operand (−2^2 is −4), then `* /`, then `+ -`. A name is an ASCII letter or `_`,
/// followed by letters, digits and `_`. Kept as postfix, so neither reading nor evaluating recurses.
/// </remarks>
public sealed class Expression
{
    /// <summary>How deep parentheses may nest.</summary>
    public const int MaxNesting = 64;

    readonly IReadOnlyList<Operation> postfix;

    internal Expression(IReadOnlyList<Operation> postfix)
    {
        this.postfix = postfix;
        Names = [.. postfix.Where(step => step.Kind == OperationKind.Name).Select(step => step.Name!).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The names it uses, each once, in the order of their first use.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The expression, or a sentence on what is wrong and the index at which it is (the text's length where it ends too early).</summary>
    public static (Expression? Expression, string? Error, int ErrorIndex) Parse(string text) => new ExpressionParser(text).Parse();

    /// <summary>The range of the expression over the values of its names; null where a name has none, or the result is undefined or too large for a double.</summary>
    /// <param name="value">The value of a name; null: unknown. A name used twice counts as two independent values: the range may be wider than needed, never narrower.</param>
    public Interval? Evaluate(Func<string, Interval?> value)
    {
        var stack = new Stack<Interval>();
        foreach (var step in postfix)
        {
            if (Apply(step, stack, value) is not { } result) return null;
            stack.Push(result);
        }
        return stack.Pop();
    }

    static Interval? Apply(Operation step, Stack<Interval> stack, Func<string, Interval?> value)
    {
        if (step.Kind == OperationKind.Number) return Interval.Point(step.Number);
        if (step.Kind == OperationKind.Name) return value(step.Name!);

        var last = stack.Pop();
        return step.Kind switch
        {
            OperationKind.Negate => last.Negated(),
            OperationKind.Ln => last.Ln(),
            OperationKind.Exp => last.Exp(),
            OperationKind.Add => stack.Pop().Plus(last),
            OperationKind.Subtract => stack.Pop().Minus(last),
            OperationKind.Multiply => stack.Pop().Times(last),
            OperationKind.Divide => stack.Pop().Over(last),
            OperationKind.Power => stack.Pop().Power(last),
            OperationKind.Min => stack.Pop().Min(last),
            OperationKind.Max => stack.Pop().Max(last),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}

enum OperationKind { Number, Name, Negate, Add, Subtract, Multiply, Divide, Power, Min, Max, Ln, Exp }

readonly record struct Operation(OperationKind Kind, double Number = 0, string? Name = null);
