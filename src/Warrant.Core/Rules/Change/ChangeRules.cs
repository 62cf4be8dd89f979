namespace Warrant.Core;

static class ChangeRules
{
    public static readonly Rule[] All =
    [
    ];
}
