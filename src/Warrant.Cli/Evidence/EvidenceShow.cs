using System.CommandLine;
using Warrant.Core;

namespace Warrant.Cli;

/// <summary>`warrant evidence show`: what a log holds and what is wrong with it, without a case.</summary>
static class EvidenceShow
{
    public static Command Make(Terminal terminal)
    {
        var (path, samples, columns, format) = (LogFile.Argument(), LogFile.SamplesOption(), LogFile.ColumnsOption(), Common.Format("text", "json"));
        var command = new Command("show", "Say what a log holds and what is wrong with it, without a case") { path, samples, columns, format };
        command.SetAction(parsed =>
        {
            using var log = LogFile.Open(terminal, parsed.GetValue(path)!, parsed.GetValue(samples)!);
            if (log?.Read(terminal, parsed.GetValue(columns)) is not { } run) return Asking.NoAnswer(terminal, parsed.GetValue(format));
            var report = new LogReport(log.Name, log.Digest, run);
            if (parsed.GetValue(format) == "json") terminal.Out.WriteLine(LogJson.Of(report));
            else terminal.Out.Write(LogText.Of(report));
            return report.Faults.Count == 0 ? ExitCode.Yes : ExitCode.No;
        });
        return command;
    }
}
