namespace Warrant.Core;

static class ChallengeRules
{
    public static readonly Rule[] All =
    [
        OpenChallenge.Rule, UnchallengedLoad.Rule, SelfAnswered.Rule, AcceptedWithoutAcceptor.Rule, VanishedChallenge.Rule, UnrecordedClosure.Rule, UnagreedAnswer.Rule, BrokenRecord.Rule,
    ];
}
