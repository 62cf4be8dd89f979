namespace Warrant.Core;

static class EvidenceRules
{
    public static readonly Rule[] All =
    [
    ];
}
