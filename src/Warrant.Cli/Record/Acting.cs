using System.CommandLine;
using System.Globalization;
using Warrant.Core;
using Warrant.Record;
using Warrant.Server;

namespace Warrant.Cli;

/// <summary>What every command has that writes an act: which case, who, with which key, when.</summary>
sealed class Acting
{
    readonly Option<string> caseFolder = Common.Case();
    readonly Option<string> by = new("--as") { Description = "Who acts: an id under `people:`", Required = true, HelpName = "PERSON" };
    readonly Option<string> keyFile = new("--key") { Description = "The file of that person's private key", Required = true, HelpName = "FILE" };
    readonly Option<DateTime?> at = new("--at")
    {
        Description = "When, in UTC, such as 2026-11-20T12:00:00Z; default now",
        HelpName = "TIME",
        CustomParser = result =>
        {
            if (Time(result.Tokens.Single().Value) is { } time) return time;
            result.AddError($"'{result.Tokens.Single().Value}' is not a time such as 2026-11-20T12:00:00Z");
            return null;
        },
    };

    /// <param name="named">Whether the case is an option, for commands that have something else for an argument.</param>
    public Command Add(Command command, bool named = true)
    {
        if (named) command.Add(caseFolder);
        command.Add(by);
        command.Add(keyFile);
        command.Add(at);
        return command;
    }

    /// <summary>Whether a command writes an act: only such a one has a key to sign with.</summary>
    public static bool Writes(Command command) => command.Options.Any(o => o is { Name: "--key", Required: true });

    /// <summary>Makes the command write an act.</summary>
    public Command Does(Terminal terminal, Command command, Func<ParseResult, Names, ActBody> body)
    {
        Add(command);
        command.SetAction(parsed => Guarded(terminal, () => Write(terminal, parsed, parsed.GetValue(caseFolder)!, (ledger, loaded) => (body(parsed, new(ledger.State.Acts, loaded)), null))));
        return command;
    }

    public int Write(Terminal terminal, ParseResult parsed, string folder, Func<Ledger, Loaded, (ActBody Body, string? CaseDigest)> body) =>
        Write(terminal, parsed, folder, (ledger, loaded, _) => body(ledger, loaded));

    /// <param name="body">The act, and for a baseline its case digest. What it is given last throws where the roles forbid an act, for one that writes more than itself.</param>
    public int Write(Terminal terminal, ParseResult parsed, string folder, Func<Ledger, Loaded, Action<ActBody, string?>, (ActBody Body, string? CaseDigest)> body)
    {
        if (Key(terminal, parsed.GetValue(keyFile)!) is not { } key) return ExitCode.NoAnswer;
        var now = terminal.Clock.GetUtcNow().UtcDateTime;
        var time = parsed.GetValue(at) ?? now;
        // Nobody could record anything behind an act of a day that has not come.
        if (time > now.AddMinutes(5)) throw new RecordException("an act cannot be dated in the future");
        if (Loading.Read(terminal, folder, DateOnly.FromDateTime(time)) is not { } loaded) return ExitCode.NoAnswer;
        var home = FileHome.Of(terminal.Path(folder));
        // A case whose files are broken must still be one that can be suspended.
        var id = loaded.Assessment.Case.Id?.Value ?? Ledger.CaseOf(home) ?? throw new RecordException("the case has no id (`case:`)");
        if (home.IsHeadless) throw new RecordException(Headless);
        using var ledger = Recorded(() => Ledger.Open(home, id));
        // The act first: a file may lag behind the record, and must never run ahead of it.
        var written = Recorded(() =>
        {
            var (act, digest) = body(ledger, loaded, (trial, of) => ledger.Demand(time, parsed.GetValue(by)!, trial, key, of));
            return ledger.Append(time, parsed.GetValue(by)!, act, key, digest);
        });
        terminal.Out.WriteLine($"act {written.Sequence}: {written.Kind} by {written.By}");
        // While the record is held, so that of two who write at the same time none undoes what the other wrote into a file.
        FileEdits.Apply(terminal, loaded.Folder, written);
        return ExitCode.Yes;
    }

    /// <summary>What is said of acts without a checkpoint that counts them: a new record in their place would lose them.</summary>
    public const string Headless = "`record/checkpoint` is gone, and without it nobody can say which acts count; put it back from a copy, or move the folder `record` away to begin anew";

    // An act counts with the last thing that is written, so whatever the disk refuses, the record is as it was.
    static T Recorded<T>(Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new RecordException($"nothing was recorded, for the disk refused: {problem.Message}");
        }
    }

    public string Folder(ParseResult parsed) => parsed.GetValue(caseFolder)!;

    /// <summary>What the roles forbid is a no; what could not be tried is no answer.</summary>
    public static int Guarded(Terminal terminal, Func<int> act)
    {
        try
        {
            return act();
        }
        catch (Exception problem) when (problem is RecordException or CryptoMissingException or IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"warrant: {Plain.Line(problem.Message)}");
            return problem is ActRefusedException ? ExitCode.No : ExitCode.NoAnswer;
        }
    }

    /// <summary>Null where the file holds no key; that was said.</summary>
    public static SigningKey? Key(Terminal terminal, string file)
    {
        // What is typed may hold a character that no path can have.
        var path = file.Contains('\0') ? null : terminal.Path(file);
        var key = path is not null && Files.Artefacts.Exists(path) ? SigningKey.FromPem(File.ReadAllText(path)) : null;
        if (key is null) terminal.Error.WriteLine($"warrant: `{Plain.Line(file)}` holds no private key; `warrant key new` makes one");
        return key;
    }

    static DateTime? Time(string text) =>
        DateTime.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;
}
