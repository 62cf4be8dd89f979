namespace Warrant.Core;

static class DuplicateId
{
    public static readonly Rule Rule = new("WR102", "duplicate-id", Severity.Error, Check) { Waivable = false };

    static IEnumerable<Finding> Check(Inspection on)
    {
        foreach (var element in on.Case.Elements)
            foreach (var again in element.Again)
                yield return Rule.Find(again, element.HidesDoubt ? null : element.Id, $"`{element.Id}` is defined twice, so nobody can say what it is") with { Also = [element.At] };
    }
}
