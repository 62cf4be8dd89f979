namespace Warrant.Core;

/// <summary>All rules, by code. A new rule is added to its group here.</summary>
public static class Catalogue
{
    static readonly Rule[] Reading =
    [
        UnreadableFile.Rule, BrokenYaml.Rule, ForbiddenYaml.Rule, UnknownKey.Rule, WrongValue.Rule, MissingKey.Rule, TooLarge.Rule, IgnoredFile.Rule, OutsidePath.Rule,
    ];

    public static IReadOnlyList<Rule> All { get; } =
    [
        .. Reading, .. ArgumentRules.All, .. ScopeRules.All, .. EvidenceRules.All, .. ChangeRules.All, .. ChallengeRules.All, .. AcceptabilityRules.All, .. IndependenceRules.All,
    ];

    static readonly Dictionary<string, Rule> byCode = All.ToDictionary(r => r.Code);

    /// <summary>The rule of a code, or null.</summary>
    public static Rule? Find(string code) => byCode.GetValueOrDefault(code);
}
