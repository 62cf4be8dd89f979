namespace Warrant.Core;

static class ChangeRules
{
    public static readonly Rule[] All =
    [
        StaleGround.Rule, NoExpiry.Rule, UnwatchedAssumption.Rule, UncoveredTrigger.Rule, SilentMonitor.Rule, Reopened.Rule, ToothlessMonitor.Rule,
    ];
}
