using System.CommandLine;
using Warrant.Record;

namespace Warrant.Cli;

/// <summary>What happens after a decision: `warrant event`, `incident`, `suspend`, `reinstate`, `revoke`, `supersede`, `met`.</summary>
static class LaterActs
{
    public static IEnumerable<Command> Make(Terminal terminal) =>
    [
        Event(terminal),
        Incident(terminal),
        Reasoned(terminal, "suspend", "Stop what was approved, until somebody reinstates it or decides again", because => new Suspended(because)),
        Reasoned(terminal, "reinstate", "End a suspension, or say that an incident changes nothing", because => new Reinstated(because)),
        Revoke(terminal),
        Supersede(terminal),
        Met(terminal),
    ];

    static Command Event(Terminal terminal)
    {
        var (system, text, on, changed) = (Flags.Text("--system", "The system that changed", "ID"), Flags.Text("--text", "What happened", "TEXT"), Flags.Day("--on", "The day of the change"), new Option<string[]>("--changed") { Description = "A field of the system that changed", Required = true, HelpName = "FIELD" });
        return new Acting().Does(terminal, new Command("event", "Record that a system changed") { system, text, on, changed }, (parsed, names) =>
            parsed.GetValue(changed)!.SelectMany(c => c.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList() is { Count: > 0 } fields && fields.All(Core.Systems.Fields.Contains) ? new SystemChanged(names.System(parsed.GetValue(system)!), parsed.GetValue(text)!, parsed.GetValue(on), fields)
                : throw new RecordException($"--changed takes fields of a system: {string.Join(", ", Core.Systems.Fields)}"));
    }

    static Command Incident(Terminal terminal)
    {
        var (system, text, on) = (Flags.Text("--system", "The system concerned", "ID"), Flags.Text("--text", "What happened", "TEXT"), Flags.Day("--on", "The day of the incident"));
        return new Acting().Does(terminal, new Command("incident", "Record an incident") { system, text, on },
            (parsed, names) => new IncidentReported(names.System(parsed.GetValue(system)!), parsed.GetValue(text)!, parsed.GetValue(on)));
    }

    static Command Revoke(Terminal terminal)
    {
        var (decision, because) = (Number(), Because());
        return new Acting().Does(terminal, new Command("revoke", "Make a decision void for good") { decision, because }, (parsed, _) => new Revoked(parsed.GetValue(decision), parsed.GetValue(because)!));
    }

    static Command Supersede(Terminal terminal)
    {
        var decision = Number();
        var successor = new Argument<long>("SUCCESSOR") { Description = "The number of the later decision that takes its place" };
        return new Acting().Does(terminal, new Command("supersede", "Record that a later decision takes the place of an earlier one") { decision, successor },
            (parsed, _) => new Superseded(parsed.GetValue(decision), parsed.GetValue(successor)));
    }

    static Command Met(Terminal terminal)
    {
        var (decision, because) = (Number(), Because());
        var id = new Argument<string>("ID") { Description = "The id of the condition" };
        return new Acting().Does(terminal, new Command("met", "Record that a condition of a decision is met") { decision, id, because },
            (parsed, _) => new ConditionMet(parsed.GetValue(decision), parsed.GetValue(id)!, parsed.GetValue(because)!));
    }

    static Command Reasoned(Terminal terminal, string name, string what, Func<string, ActBody> body)
    {
        var because = Because();
        return new Acting().Does(terminal, new Command(name, what) { because }, (parsed, _) => body(parsed.GetValue(because)!));
    }

    static Argument<long> Number() => new("DECISION") { Description = "The number of the decision, as `warrant record show` lists it" };

    static Option<string> Because() => Flags.Text("--because", "Why", "TEXT");
}
