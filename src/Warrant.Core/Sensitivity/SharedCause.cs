namespace Warrant.Core;

/// <summary>Something that evidence of two legs has in common: one tool, one team, one dataset.</summary>
/// <param name="Kind">`dataset`, `tool`, `team` … or a word of the case's own.</param>
/// <param name="Items">All evidence that has it, in source order.</param>
public sealed record SharedCause(string Kind, string Value, IReadOnlyList<EvidenceItem> Items)
{
    public string Name => $"{Kind}={Value}";

    /// <summary>The name for people: an artefact by its path, where it lies in one place, and not by its digits. <see cref="Causes.Having"/> knows both.</summary>
    public string Label => Kind == "artefact" && Items.Select(Causes.Path).Distinct().ToList() is [{ } path] ? $"{Kind}={path}" : Name;
}
