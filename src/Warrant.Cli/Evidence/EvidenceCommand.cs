using System.CommandLine;

namespace Warrant.Cli;

/// <summary>`warrant evidence`: what lies under a case, and what it is worth.</summary>
static class EvidenceCommand
{
    public static Command Make(Terminal terminal) => new("evidence", "Add, list, show and verify evidence")
    {
        EvidenceAdd.Make(terminal), EvidenceList.Make(terminal), EvidenceShow.Make(terminal), EvidenceVerify.Make(terminal),
    };
}
