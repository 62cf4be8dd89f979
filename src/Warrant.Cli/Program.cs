using Warrant.Cli;

// Output may be large and goes through one buffer; a broken pipe (`| head`) ends the program quietly.
using var output = new StreamWriter(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(false), 1 << 16) { AutoFlush = false };
using var error = new StreamWriter(Console.OpenStandardError(), new System.Text.UTF8Encoding(false)) { AutoFlush = true };
var terminal = new Terminal(output, error, TimeProvider.System, Environment.CurrentDirectory)
{
    Color = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or "",
    ShowsProgress = !Console.IsErrorRedirected,
    Chromium = args.Contains("--pdf") ? PdfPrinter.Program(Environment.GetEnvironmentVariable) : null,
    In = Console.IsInputRedirected || Console.IsErrorRedirected ? null : Console.In,
    Cache = CacheFolder.Of(Environment.GetEnvironmentVariable),
};
var exit = Application.Run(args, terminal);
try
{
    output.Flush();
}
catch (IOException)
{
    // Nobody reads any more; the answer is in the exit code.
}
return exit;
