using System.CommandLine;
using Warrant.Core;

namespace Warrant.Cli;

/// <summary>Arguments and options that several commands share.</summary>
static class Common
{
    public static Argument<string> Folder() => new("FOLDER") { Description = "The case folder", DefaultValueFactory = _ => "." };

    public static Option<string> Case() => new("--case") { Description = "The case folder", DefaultValueFactory = _ => ".", HelpName = "FOLDER" };

    public static Option<DateOnly?> AsOf() => new("--as-of")
    {
        Description = "Judge the files as they are on this day (UTC, inclusive); default today",
        HelpName = "DATE",
        CustomParser = result =>
        {
            if (Values.Date(result.Tokens.Single().Value) is { } date) return date;
            result.AddError($"'{result.Tokens.Single().Value}' is not a date such as 2026-11-20");
            return null;
        },
    };

    public static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format") { Description = $"How to print: {string.Join(", ", formats)}", DefaultValueFactory = _ => formats[0], HelpName = string.Join('|', formats) };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }
}
