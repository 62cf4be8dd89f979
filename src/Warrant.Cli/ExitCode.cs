namespace Warrant.Cli;

/// <summary>The exit codes of every command.</summary>
static class ExitCode
{
    /// <summary>Yes, permit, clean.</summary>
    public const int Yes = 0;
    /// <summary>No, deny, findings.</summary>
    public const int No = 1;
    /// <summary>No answer: nothing readable, a wrong command line, an internal fault.</summary>
    public const int NoAnswer = 2;
}
