namespace Warrant.Core;

/// <summary>Values with parameters followed.</summary>
sealed class Quantities(Names<EventDefinition> parameters)
{
    public double Of(Quantity? quantity)
    {
        // A parameter may name another; one that comes back to itself has no value.
        var seen = new HashSet<EventDefinition>();
        while (quantity?.Parameter is { } reference)
        {
            var parameter = parameters.Find(reference) ?? throw new FaultTreeException($"parameter `{Plain.Line(reference.Name)}` is not defined", reference.At);
            if (!seen.Add(parameter)) throw new FaultTreeException($"parameter `{Plain.Line(reference.Name)}` rests on itself", reference.At);
            quantity = parameter.Value ?? throw new FaultTreeException($"parameter `{Plain.Line(reference.Name)}` has no value", parameter.At);
        }
        return quantity?.Number ?? 0;
    }

    /// <summary>Whether a house event is on; one without a value is off. What is neither on nor off is no house event.</summary>
    public bool IsOn(EventDefinition house) => Of(house.Value) switch
    {
        0 => false,
        1 => true,
        var value => throw new FaultTreeException(FormattableString.Invariant($"house event `{Plain.Line(house.Name)}` is {value}, and can only be true or false"), house.Value!.At),
    };

    public double Probability(Quantity quantity, string of)
    {
        var value = Of(quantity);
        return value is >= 0 and <= 1 ? value : throw new FaultTreeException(FormattableString.Invariant($"the probability of `{Plain.Line(of)}` is {value}, which is not between 0 and 1"), quantity.At);
    }
}
