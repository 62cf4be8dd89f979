namespace Warrant.Core;

/// <summary>What only shows when the keys of a step are seen together.</summary>
static class StepCheck
{
    public static void Run(Step step, List<Finding> findings)
    {
        if (step.Kinds != 1) findings.AddRange(Kind(step));
        else Foreign(step, findings);
        findings.AddRange(ExpectCheck.Find(step.Node, step.Address));
    }

    static IEnumerable<Finding> Kind(Step step)
    {
        if (step.Kinds == 0) yield return MissingKey.Because(step.At, step.Address, $"a step needs one of {string.Join(", ", ArgumentKeys.StepKinds)}");
        foreach (var second in step.Node.Entries.Where(e => ArgumentKeys.StepKinds.Contains(e.Key.Value)).Skip(1))
            yield return WrongValue.Because(second.Key.At, step.Address, $"a step has one kind, and this one is already {Phrase(step.Kind!.Value)}", "make a claim of its own for the other step");
    }

    // Such a key would be read by nobody, while its reader believes that it says something.
    static void Foreign(Step step, List<Finding> findings)
    {
        foreach (var (key, _) in step.Node.Entries)
        {
            if (key.Value == "premises" && step.Kind is StepKind.Alternatives)
                findings.Add(WrongValue.Because(key.At, step.Address, "an alternatives step has `legs`, and what stands under `premises` is not read", "name each under `legs`, with the reason why it would do alone"));
            if (HomeOf(key.Value) is { } home && home != step.Kind)
                findings.Add(WrongValue.Because(key.At, step.Address, $"`{key.Value}` is a key of {Phrase(home)}, and this is {Phrase(step.Kind!.Value)}, where it says nothing"));
        }
    }

    static StepKind? HomeOf(string key) => key switch
    {
        "legs" or "at-least" or "independent" or "despite" => StepKind.Alternatives,
        "from" or "bridges" => StepKind.Substitution,
        "with" or "expect" => StepKind.Calculation,
        _ => null,
    };

    static string Phrase(StepKind kind) => kind switch
    {
        StepKind.Evidence => "an evidence step",
        StepKind.Alternatives => "an alternatives step",
        _ => $"a {kind.ToString().ToLowerInvariant()}",
    };
}
