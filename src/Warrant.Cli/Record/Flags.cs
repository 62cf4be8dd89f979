using System.CommandLine;
using Warrant.Core;
using Warrant.Record;

namespace Warrant.Cli;

/// <summary>Flags of acts, and how their texts are read.</summary>
static class Flags
{
    public static Option<string> Text(string name, string what, string help) => Saying(new Option<string>(name) { Description = what, Required = true, HelpName = help });

    /// <summary>A flag that may stand several times, or never.</summary>
    public static Option<string[]> Many(string name, string what) => Saying(new Option<string[]>(name) { Description = what, DefaultValueFactory = _ => [], HelpName = "TEXT" });

    /// <summary>A flag whose texts must say something: a reason that says nothing is none, and an act keeps it for good.</summary>
    public static T Saying<T>(T option) where T : Option
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(t => !Says(t.Value))) result.AddError($"Option '{option.Name}' says nothing.");
        });
        return option;
    }

    /// <summary>Whether a case in which the text stood would find something in it.</summary>
    public static bool Says(string text) => !new Scalar(default, text, plain: false).IsBlank && !Placeholder.Is(text);

    /// <summary>A flag that may stand several times, or never, and for which a person who is asked for others is asked too.</summary>
    public static Option<string[]> Several(string name, string what) => new SeveralOption(name) { Description = what, DefaultValueFactory = _ => [], HelpName = "TEXT" };

    public static Option<DateOnly> Day(string name, string what) => new(name)
    {
        Description = what,
        HelpName = "DATE",
        Required = true,
        CustomParser = result =>
        {
            if (Values.Date(result.Tokens.Single().Value) is { } day) return day;
            result.AddError($"'{result.Tokens.Single().Value}' is not a date such as 2026-11-20");
            return default;
        },
    };

    public static Option<string?> Seen() => new("--seen") { Description = "A copy of `record/checkpoint` from an earlier day: the record must have grown out of it", HelpName = "FILE" };

    public static string? Seen(Terminal terminal, string? file) =>
        file is null ? null : Files.Artefacts.Exists(terminal.Path(file)) ? File.ReadAllText(terminal.Path(file)) : throw new RecordException($"there is no file `{file}`");

    public static string Id(string text) => Values.IsId(text) ? text : throw new RecordException($"`{text}` is no id");

    /// <summary>`PERSON: TEXT`.</summary>
    public static Dissent Dissent(string text) => text.Split(": ", 2) is [var by, var words] && Values.IsId(by) && Says(words) ? new(by, words) : throw new RecordException($"`{text}` is not of the form `PERSON: TEXT`");

    /// <summary>`ID OWNER DATE TEXT`.</summary>
    public static Condition Condition(string text) => text.Split(' ', 4) is [var id, var owner, var due, var words] && Values.IsId(id) && Values.IsId(owner) && Values.Date(due) is { } day && Says(words)
        ? new(id, words, owner, day) : throw new RecordException($"`{text}` is not of the form `ID OWNER DATE TEXT`");
}
