namespace Warrant.Core;

static class ScopeRules
{
    public static readonly Rule[] All =
    [
        UnboundedCase.Rule, ScopeSubstitution.Rule, IncompleteContext.Rule, VagueWord.Rule, SubstituteArtefact.Rule, RiskWithoutClaim.Rule,
        RevocableComfort.Rule,
    ];
}
