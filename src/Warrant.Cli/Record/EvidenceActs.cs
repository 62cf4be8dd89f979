using System.CommandLine;
using Warrant.Core;
using Warrant.Record;

namespace Warrant.Cli;

/// <summary>Acts about evidence and findings: `warrant expect`, `attest`, `waive`.</summary>
static class EvidenceActs
{
    public static IEnumerable<Command> Make(Terminal terminal) => [Expect(terminal), Attest(terminal), Waive(terminal)];

    static Command Expect(Terminal terminal)
    {
        var (id, samples) = (Evidence(), new Option<int>("--samples") { Description = "How many samples are planned", Required = true });
        var acting = new Acting();
        var command = acting.Add(new Command("expect", "Seal what an evaluation must show, before it runs") { id, samples });
        command.SetAction(parsed => Acting.Guarded(terminal, () => acting.Write(terminal, parsed, acting.Folder(parsed), (_, loaded) =>
        {
            var item = loaded.Assessment.Case.Find<EvidenceItem>(parsed.GetValue(id)!) ?? throw new RecordException($"`{parsed.GetValue(id)}` is no evidence of the case");
            if (item.Expect is null || item.Measure is null) throw new RecordException($"`{item.Id}` has no `measure` and `expect` that could be sealed");
            if (parsed.GetValue(samples) < 1) throw new RecordException("at least one sample must be planned");
            return (new ExpectationSealed(item.Id, SealedWords.OfPlan(item), SealedWords.Of(item.Node["expect"]), parsed.GetValue(samples)), null);
        })));
        return command;
    }

    static Command Attest(Terminal terminal)
    {
        var (id, digest, reader) = (Evidence(), Flags.Text("--digest", "The SHA-256 of the log, `sha256:…`", "DIGEST"), Flags.Text("--reader", "With what the log was read, and which version", "TEXT"));
        var (samples, events) = (new Option<int>("--samples") { Description = "Samples in the log", Required = true }, new Option<int>("--events") { Description = "How many of them count", Required = true });
        var acting = new Acting();
        var command = acting.Add(new Command("attest", "Say what a log holds that may not leave its place: for custodians") { id, digest, samples, events, reader });
        command.SetAction(parsed => Acting.Guarded(terminal, () => acting.Write(terminal, parsed, acting.Folder(parsed), (_, loaded) =>
        {
            var item = loaded.Assessment.Case.Find<EvidenceItem>(parsed.GetValue(id)!) ?? throw new RecordException($"`{parsed.GetValue(id)}` is no evidence of the case");
            if (Values.Digest(parsed.GetValue(digest)!) is not { } named) throw new RecordException("a digest is `sha256:` and 64 hexadecimal digits");
            if (parsed.GetValue(events) < 0 || parsed.GetValue(events) > parsed.GetValue(samples)) throw new RecordException("no more samples can count than there are");
            if (!Attesting.Suffices(item)) throw new RecordException($"counts do not say what `{item.Id}` measures: only a rate, or a mean of zeros and ones, over single samples of a log can be attested");
            if (parsed.GetValue(samples) > Attesting.MostSamples) throw new RecordException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"no more than {Attesting.MostSamples} samples can be attested"));
            return (new MeasurementAttested(item.Id, named, SealedWords.OfMeasure(item), parsed.GetValue(samples), parsed.GetValue(events), parsed.GetValue(reader)!), null);
        })));
        return command;
    }

    static Command Waive(Terminal terminal)
    {
        var (finding, element) = (new Argument<string>("CODE") { Description = "The code of a rule" }, new Argument<string>("ELEMENT") { Description = "The element with the finding, or the id of the case" });
        var (because, until) = (Flags.Text("--because", "Why", "TEXT"), Flags.Day("--until", "The last day of the waiver"));
        return new Acting().Does(terminal, new Command("waive", "Set a finding aside for a time") { finding, element, because, until }, (parsed, names) =>
        {
            var code = parsed.GetValue(finding)!;
            if (Catalogue.Find(code) is not { } rule) throw new RecordException($"`{code}` is no rule");
            if (!rule.Waivable) throw new ActRefusedException($"{code} cannot be waived");
            return new WaiverGranted(code, names.ElementOrCase(parsed.GetValue(element)!), parsed.GetValue(because)!, parsed.GetValue(until));
        });
    }

    static Argument<string> Evidence() => new("EVIDENCE") { Description = "The id of an evidence item" };
}
