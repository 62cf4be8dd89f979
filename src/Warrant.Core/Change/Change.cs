namespace Warrant.Core;

/// <summary>Something that changed, or may change: where an impact starts.</summary>
/// <param name="Text">What it is, in words.</param>
/// <param name="On">The day of it. What is dated after it is not touched.</param>
/// <param name="System">The system of the fields; null where no field changed.</param>
/// <param name="Fields">Fields of that system.</param>
/// <param name="Elements">Ids of elements that it is about: an incident with a monitor, an item that was withdrawn.</param>
public sealed record Change(string Text, DateOnly On, string? System, IReadOnlyList<string> Fields, IReadOnlyList<string> Elements)
{
    /// <summary>The fields for which some of the default triggers stand.</summary>
    static readonly Dictionary<string, string[]> fieldsOf = new()
    {
        ["new weights"] = ["weights", "build"],
        ["substantial fine-tune"] = ["finetuning", "weights"],
        ["tool or scaffold added"] = ["tools", "scaffold"],
        ["prompt changed"] = ["prompt"],
        ["users or region widened"] = ["users", "channel", "access"],
        ["safeguard or monitor changed or off"] = ["safeguards", "monitoring"],
    };

    /// <summary>The default trigger that every incident pulls.</summary>
    public const string Incident = "incident or near miss";

    /// <summary>The fields that a default trigger stands for; empty for one that stands for none, null for what is no default trigger.</summary>
    public static IReadOnlyList<string>? FieldsOf(string trigger) =>
        fieldsOf.GetValueOrDefault(trigger) ?? (UncoveredTrigger.Defaults.Contains(trigger) ? [] : null);

    /// <summary>By what words a trigger may name it, besides its text: an incident of the record is an `incident or near miss`, whatever was written of it.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Whether a trigger of the case is for this: it names it, or a default trigger that stands for a field of it.</summary>
    public bool Pulls(Trigger trigger) => (trigger.On?.Value ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Any(on => Kinds.Append(Text).Contains(on, StringComparer.OrdinalIgnoreCase) || fieldsOf.GetValueOrDefault(on.ToLowerInvariant())?.Intersect(Fields).Any() == true);
}
