using System.CommandLine;
using Warrant.Record;

namespace Warrant.Cli;

/// <summary>`warrant challenge`: what is done about a doubt, each an act of its own.</summary>
static class ChallengeCommand
{
    public static Command Make(Terminal terminal) => new("challenge", "Raise a challenge in the record, or act on one")
    {
        Raise(terminal),
        Triage(terminal),
        Answer(terminal),
        Accept(terminal),
        Simple(terminal, "agree", "Agree with an answer or a mending", id => new ChallengeAgreed(id)),
        Reasoned(terminal, "sustain", "Find that it is right", (id, because) => new ChallengeSustained(id, because)),
        Reasoned(terminal, "withdraw", "Withdraw what you raised", (id, because) => new ChallengeWithdrawn(id, because)),
        Reasoned(terminal, "mend", "Say that its target was changed", (id, because) => new ChallengeMended(id, because)),
    };

    static Command Raise(Terminal terminal)
    {
        var id = Id();
        var text = Flags.Text("--text", "The doubt, in a sentence", "TEXT");
        var (rebuts, undercuts, undermines) = (Target("--rebuts", "a claim"), Target("--undercuts", "a step or leg"), Target("--undermines", "evidence, an assumption or a context"));
        var grounds = Flags.Many("--grounds", "Evidence or a claim that shows it");
        return new Acting().Does(terminal, new Command("raise", "Raise a challenge: you sign as its raiser") { id, text, rebuts, undercuts, undermines, grounds }, (parsed, names) =>
        {
            var targets = new[] { ("rebuts", parsed.GetValue(rebuts)), ("undercuts", parsed.GetValue(undercuts)), ("undermines", parsed.GetValue(undermines)) }.Where(t => t.Item2 is not null).ToList();
            if (targets.Count == 0 && Prompting.Line(terminal, "Its target: `rebuts C1`, `undercuts C1/step` or `undermines E1`")?.Split(' ', 2) is [("rebuts" or "undercuts" or "undermines") and var how, var at]) targets.Add((how, at));
            if (targets is not [var (attack, target)] || !Core.Values.IsAddress(target!)) throw new RecordException("a challenge has one target: one of --rebuts, --undercuts, --undermines with an id or an address");
            return new ChallengeRaised(names.Challenge(Flags.Id(parsed.GetValue(id)!), attack, target!), parsed.GetValue(text)!, attack, names.Target(attack, target!), parsed.GetValue(grounds)!);
        });
    }

    static Command Triage(Terminal terminal)
    {
        var id = Id();
        var outcome = new Argument<string>("OUTCOME") { Description = "stands: it counts as open; no-bearing: it does not touch what was decided" };
        outcome.AcceptOnlyFromAmong("stands", "no-bearing");
        var because = Because();
        return new Acting().Does(terminal, new Command("triage", "Say whether a challenge bears on what was decided") { id, outcome, because },
            (parsed, _) => new ChallengeTriaged(parsed.GetValue(id)!, parsed.GetValue(outcome)!, parsed.GetValue(because)!));
    }

    static Command Answer(Terminal terminal)
    {
        var id = Id();
        var claim = new Argument<string>("CLAIM") { Description = "The claim that answers it" };
        return new Acting().Does(terminal, new Command("answer", "Answer a challenge with a claim") { id, claim }, (parsed, names) => new ChallengeAnswered(parsed.GetValue(id)!, names.Element(parsed.GetValue(claim)!)));
    }

    static Command Accept(Terminal terminal)
    {
        var (id, because, consequence, until) = (Id(), Because(), Flags.Text("--consequence", "What it costs", "TEXT"), Flags.Day("--until", "The last day of the acceptance"));
        return new Acting().Does(terminal, new Command("accept", "Live with an open doubt, for a time") { id, because, consequence, until },
            (parsed, _) => new ChallengeAccepted(parsed.GetValue(id)!, parsed.GetValue(because)!, parsed.GetValue(consequence)!, parsed.GetValue(until)));
    }

    static Command Simple(Terminal terminal, string name, string what, Func<string, ActBody> body)
    {
        var id = Id();
        return new Acting().Does(terminal, new Command(name, what) { id }, (parsed, _) => body(parsed.GetValue(id)!));
    }

    static Command Reasoned(Terminal terminal, string name, string what, Func<string, string, ActBody> body)
    {
        var (id, because) = (Id(), Because());
        return new Acting().Does(terminal, new Command(name, what) { id, because }, (parsed, _) => body(parsed.GetValue(id)!, parsed.GetValue(because)!));
    }

    static Argument<string> Id() => new("ID") { Description = "The id of the challenge" };

    static Option<string> Because() => Flags.Text("--because", "Why", "TEXT");

    static Option<string?> Target(string name, string what) => new(name) { Description = $"Its target: {what}", HelpName = "ID" };
}
