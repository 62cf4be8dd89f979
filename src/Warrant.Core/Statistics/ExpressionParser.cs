using System.Globalization;
using System.Text;

namespace Warrant.Core;

/// <summary>From text to postfix by Dijkstra's shunting yard: what waits lies on a stack of its own, not on the thread's.</summary>
sealed class ExpressionParser(string text)
{
    readonly List<Operation> postfix = [];
    readonly Stack<Waiting> waiting = new();
    int nesting;

    /// <summary>An operator that waits for its right side, or an open parenthesis: of a function with so many arguments yet, or a plain one (no function).</summary>
    sealed record Waiting(OperationKind? Operator, int Index)
    {
        public bool IsOpen => Operator is null;
        public OperationKind? Function { get; init; }
        public int Arguments { get; set; } = 1;
    }

    sealed class Problem(string message, int index)
    {
        public string Message => message;
        public int Index => index;
    }

    public (Expression? Expression, string? Error, int ErrorIndex) Parse()
    {
        var problem = Read();
        return problem is null ? (new Expression(postfix), null, 0) : (null, problem.Message, problem.Index);
    }

    Problem? Read()
    {
        var needsOperand = true;
        for (var i = 0; i < text.Length;)
        {
            if (text[i] is ' ' or '\t' or '\n' or '\r') { i++; continue; }
            var problem = needsOperand ? Operand(ref i, ref needsOperand) : Operator(ref i, ref needsOperand);
            if (problem is not null) return problem;
        }
        if (needsOperand) return new("the calculation ends where a number, a name or `(` should follow", text.Length);

        while (waiting.TryPop(out var last))
        {
            if (last.IsOpen) return new("this `(` is never closed", last.Index);
            Emit(last.Operator!.Value);
        }
        return null;
    }

    Problem? Operand(ref int i, ref bool needsOperand)
    {
        var c = text[i];
        if (c == '-')
        {
            waiting.Push(new(OperationKind.Negate, i++));
            return null;
        }
        if (c == '(') return Open(null, ref i);
        if (char.IsAsciiDigit(c)) { needsOperand = false; return Number(ref i); }
        if (IsLetter(c)) return Name(ref i, ref needsOperand);
        return new($"a number, a name or `(` should be here, not {Show(i)}", i);
    }

    Problem? Operator(ref int i, ref bool needsOperand)
    {
        var c = text[i];
        if (c == ')') return Close(ref i);
        needsOperand = true;
        if (c == ',') return NextArgument(ref i);
        OperationKind? kind = c switch
        {
            '+' => OperationKind.Add,
            '-' => OperationKind.Subtract,
            '*' => OperationKind.Multiply,
            '/' => OperationKind.Divide,
            '^' => OperationKind.Power,
            _ => null,
        };
        if (kind is not { } found) return new($"an operator should be here (`+ - * / ^`), not {Show(i)}", i);

        var binding = Binding(found);
        // What binds as tightly is done first, except by `^`, which takes the right side first.
        while (waiting.TryPeek(out var top) && top.Operator is { } before && (Binding(before) > binding || Binding(before) == binding && found != OperationKind.Power))
            Emit(waiting.Pop().Operator!.Value);
        waiting.Push(new(found, i++));
        return null;
    }

    Problem? Number(ref int i)
    {
        var start = i;
        while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
        if (i < text.Length && text[i] == '.')
        {
            var point = i++;
            while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
            if (i == point + 1) return new("a digit should follow the decimal point", i);
        }
        var number = double.Parse(text.AsSpan(start, i - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        if (double.IsInfinity(number)) return new("this number is too large", start);
        postfix.Add(new(OperationKind.Number, number));
        return null;
    }

    Problem? Name(ref int i, ref bool needsOperand)
    {
        var start = i;
        while (i < text.Length && (IsLetter(text[i]) || char.IsAsciiDigit(text[i]))) i++;
        var name = text[start..i];
        OperationKind? function = name switch
        {
            "min" => OperationKind.Min,
            "max" => OperationKind.Max,
            "ln" => OperationKind.Ln,
            "exp" => OperationKind.Exp,
            _ => null,
        };
        while (i < text.Length && text[i] == ' ') i++;
        var open = i < text.Length && text[i] == '(';
        if (function is not null) return open ? Open(function, ref i) : new($"`{name}` is a function: `(` should follow", i);
        if (open) return new($"there is no function `{(name.Length > 40 ? name[..40] + "…" : name)}`; there are `min`, `max`, `ln` and `exp`", start);
        needsOperand = false;
        postfix.Add(new(OperationKind.Name, 0, name));
        return null;
    }

    Problem? Open(OperationKind? function, ref int i)
    {
        if (++nesting > Expression.MaxNesting) return new(FormattableString.Invariant($"parentheses nest deeper than {Expression.MaxNesting}"), i);
        waiting.Push(new(null, i++) { Function = function });
        return null;
    }

    Problem? NextArgument(ref int i)
    {
        EmitToOpen();
        if (!waiting.TryPeek(out var open) || open.Function is not { } function) return new("a comma stands only between the arguments of `min` and `max`", i);
        if (function is OperationKind.Ln or OperationKind.Exp) return new("`ln` and `exp` take one argument", i);
        if (open.Arguments++ > 1) Emit(function);
        i++;
        return null;
    }

    Problem? Close(ref int i)
    {
        EmitToOpen();
        if (!waiting.TryPop(out var open)) return new("this `)` closes nothing", i);
        nesting--;
        if (open.Function is { } function)
        {
            if (function is OperationKind.Min or OperationKind.Max && open.Arguments < 2) return new("`min` and `max` take at least two arguments", i);
            Emit(function);
        }
        i++;
        return null;
    }

    void EmitToOpen()
    {
        while (waiting.TryPeek(out var top) && !top.IsOpen) Emit(waiting.Pop().Operator!.Value);
    }

    void Emit(OperationKind kind) => postfix.Add(new(kind));

    string Show(int i) => Rune.TryGetRuneAt(text, i, out var rune) && !Rune.IsControl(rune) ? $"`{rune}`" : "a character that cannot be shown";

    static int Binding(OperationKind kind) => kind switch
    {
        OperationKind.Add or OperationKind.Subtract => 1,
        OperationKind.Multiply or OperationKind.Divide => 2,
        OperationKind.Negate => 3,
        _ => 4,
    };

    static bool IsLetter(char c) => char.IsAsciiLetter(c) || c == '_';
}
