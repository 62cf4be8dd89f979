namespace Warrant.Core;

static class ScopeRules
{
    public static readonly Rule[] All =
    [
    ];
}
