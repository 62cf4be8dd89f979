using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Warrant.Core;
using Warrant.Record;

namespace Warrant.Cli;

/// <summary>`warrant key`: the keys with which people sign.</summary>
static class KeyCommand
{
    public static Command Make(Terminal terminal) => new("key", "Make a signing key, or show the public line of one") { New(terminal), Show(terminal) };

    static Command New(Terminal terminal)
    {
        var name = new Option<string>("--name") { Description = "Whose key: an id under `people:`", Required = true, HelpName = "PERSON" };
        var output = new Option<string?>("-o", "--output") { Description = "The file to write; default `NAME.pem`", HelpName = "FILE" };
        var command = new Command("new", "Make an Ed25519 key: a file that only you can read") { name, output };
        command.SetAction(parsed => Acting.Guarded(terminal, () =>
        {
            var person = parsed.GetValue(name)!;
            if (!Values.IsId(person)) throw new RecordException($"`{person}` is no id");
            var file = parsed.GetValue(output) ?? $"{person}.pem";
            var key = SigningKey.Of(RandomNumberGenerator.GetBytes(Ed25519.KeyLength));
            Write(terminal.Path(file), key.Pem());
            terminal.Out.WriteLine($"`{Plain.Line(file)}` holds the private key of {person}; keep it to yourself");
            terminal.Out.WriteLine($"for `people.{person}`:  keys: [\"{key.Public}\"]");
            return ExitCode.Yes;
        }));
        return command;
    }

    static Command Show(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "The file of a private key" };
        var command = new Command("show", "Print the public line of a key, for `people.X.keys`") { file };
        command.SetAction(parsed => Acting.Guarded(terminal, () =>
        {
            if (Acting.Key(terminal, parsed.GetValue(file)!) is not { } key) return ExitCode.NoAnswer;
            terminal.Out.WriteLine(key.Public);
            return ExitCode.Yes;
        }));
        return command;
    }

    // Made with its mode, so that there is no moment at which others could read it; a file that is there is never written over.
    static void Write(string path, string pem)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        try
        {
            file.Write(Encoding.ASCII.GetBytes(pem));
            file.Flush(flushToDisk: true);
        }
        catch
        {
            // Half a key is none, and would stand in the way of the next try.
            File.Delete(path);
            throw;
        }
    }
}
