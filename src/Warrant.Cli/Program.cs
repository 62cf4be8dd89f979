using Warrant.Cli;

// Output may be large and goes through one buffer; a broken pipe (`| head`) ends the program quietly.
var results = new OutputStream(Console.OpenStandardOutput());
using var output = new StreamWriter(results, new System.Text.UTF8Encoding(false), 1 << 16) { AutoFlush = false };
using var error = new StreamWriter(new OutputStream(Console.OpenStandardError()), new System.Text.UTF8Encoding(false)) { AutoFlush = true };
var terminal = new Terminal(output, error, TimeProvider.System, Environment.CurrentDirectory)
{
    Color = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or "",
    ShowsProgress = !Console.IsErrorRedirected,
    In = Console.IsInputRedirected || Console.IsErrorRedirected ? null : Console.In,
    Chromium = args.Contains("--pdf") ? PdfPrinter.Program(Environment.GetEnvironmentVariable) : null,
    Cache = CacheFolder.Of(Environment.GetEnvironmentVariable),
};
var exit = Application.Run(args, terminal);
output.Flush();
if (results.Lost is not { } why) return exit;
// A yes that reached nobody, or the half of an object, is no answer.
error.WriteLine($"warrant: the output could not be written: {why}");
return ExitCode.NoAnswer;
