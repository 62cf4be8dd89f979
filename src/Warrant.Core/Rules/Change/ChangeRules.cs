namespace Warrant.Core;

static class ChangeRules
{
    public static readonly Rule[] All =
    [
        StaleGround.Rule, NoExpiry.Rule, UnwatchedAssumption.Rule, ToothlessMonitor.Rule,
    ];
}
