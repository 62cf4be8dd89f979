using System.CommandLine;
using Warrant.Core;
using Warrant.Server;

namespace Warrant.Cli;

/// <summary>`warrant serve`: the pages of some cases in a browser, until it is stopped.</summary>
static class ServeCommand
{
    public static Command Make(Terminal terminal)
    {
        var folders = new Argument<string[]>("FOLDER") { Description = "Case folders; default the current one", DefaultValueFactory = _ => ["."], Arity = ArgumentArity.ZeroOrMore };
        var port = new Option<int>("--port") { Description = "The port on this machine", DefaultValueFactory = _ => 5080, HelpName = "PORT" };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, out var number) || number is < 1 or > 65_535)) result.AddError($"'{token.Value}' is not a port between 1 and 65535");
        });
        var asOf = Common.AsOf();
        var command = new Command("serve", "Show cases as pages in a browser on this machine, always as the files are now") { folders, port, asOf };
        command.SetAction(parsed =>
        {
            var paths = parsed.GetValue(folders)!.Select(terminal.Path).ToList();
            if (paths.Find(path => !Directory.Exists(path)) is { } missing)
            {
                terminal.Error.WriteLine($"warrant: there is no folder `{Plain.Line(missing)}`");
                return ExitCode.NoAnswer;
            }
            var options = new ServerOptions(paths, parsed.GetValue(port), terminal.Clock) { AsOf = parsed.GetValue(asOf), Cache = terminal.Cache, Complain = line => terminal.Error.WriteLine($"warrant: {Plain.Line(line).Replace("\\u{A}", "\n")}") };
            return Serve(terminal, options).GetAwaiter().GetResult();
        });
        return command;
    }

    // Everything of the web framework is behind this call, so that no other command loads it.
    static async Task<int> Serve(Terminal terminal, ServerOptions options)
    {
        try
        {
            await using var server = await WebServer.Start(options);
            await terminal.Out.WriteLineAsync($"http://localhost:{options.Port}/  (Ctrl-C ends it)");
            await terminal.Out.FlushAsync();
            await server.Stopped();
            return ExitCode.Yes;
        }
        catch (IOException problem)
        {
            await terminal.Error.WriteLineAsync($"warrant: cannot listen on port {options.Port}: {Plain.Line(problem.Message)}");
            return ExitCode.NoAnswer;
        }
    }
}
