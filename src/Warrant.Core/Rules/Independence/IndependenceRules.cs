namespace Warrant.Core;

static class IndependenceRules
{
    public static readonly Rule[] All = [SinglePoint.Rule, FalseIndependence.Rule, UnarguedIndependence.Rule, NumberWithoutLogic.Rule];
}
