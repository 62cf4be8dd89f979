namespace Warrant.Core;

static class ChallengeRules
{
    public static readonly Rule[] All =
    [
        OpenChallenge.Rule, UnchallengedLoad.Rule, SelfAnswered.Rule, AcceptedWithoutAcceptor.Rule, UnagreedAnswer.Rule,
    ];
}
