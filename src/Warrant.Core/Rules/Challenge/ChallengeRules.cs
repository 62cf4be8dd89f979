namespace Warrant.Core;

static class ChallengeRules
{
    public static readonly Rule[] All =
    [
    ];
}
