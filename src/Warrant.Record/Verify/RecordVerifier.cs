using System.Text;
using Warrant.Files;

namespace Warrant.Record;

/// <summary>Checks a record from its bytes alone: checkpoint, entries, tiles, root, signatures, order, roles, artefacts.</summary>
/// <remarks>It shares with the writer the formats, and nothing else: not how a tree is built or files are written, nor the rules of who may do what.</remarks>
public static class RecordVerifier
{
    /// <summary>Never throws for what the record holds. Null where there is no record at all.</summary>
    /// <param name="store">Where the artefacts of baselines are; null leaves them unchecked.</param>
    /// <param name="seen">A checkpoint of the record that somebody kept: the record must have grown out of it. Without one, a record that was put back as a whole looks good.</param>
    /// <param name="caseId">The case whose record it must be; null: whichever.</param>
    public static Verification? Verify(IRecordHome home, ContentStore? store, string? seen = null, string? caseId = null)
    {
        if (home.Read(TilePath.Checkpoint) is not { } bytes) return null;
        var problems = new List<RecordProblem>();
        if (SignedNote.Parse(Encoding.UTF8.GetString(bytes)) is not { } note || !Encoding.UTF8.GetBytes(note.ToString()).AsSpan().SequenceEqual(bytes) || Checkpoint.Parse(note.Text) is not { } checkpoint)
            return new([], [new("damaged", null, "the checkpoint cannot be read")], null);
        if (caseId is not null && checkpoint.Origin != Checkpoint.OriginOf(caseId)) problems.Add(new("damaged", null, $"it is the record of `{checkpoint.Origin}`, and the case here is `{caseId}`"));
        var (entries, leaves) = TreeCheck.Run(home, checkpoint, problems);
        if (seen is not null && TreeCheck.RolledBack(entries, checkpoint, seen) is { } rolledBack) problems.Add(new("rolled-back", null, rolledBack));
        var (history, envelopes) = Acts(entries, problems);
        Signatures(envelopes, problems);
        if (history.Last is { } last && checkpoint.Origin != Checkpoint.OriginOf(last.Case)) problems.Add(new("damaged", null, $"the checkpoint is that of `{checkpoint.Origin}`"));
        // Whoever changes their own key signs that, and the checkpoint after it, with the one they had.
        var keys = history.People.Values.SelectMany(p => p.Keys).Concat(envelopes.LastOrDefault()?.Keys ?? []).Distinct().Select(PublicKey.Parse).OfType<PublicKey>();
        if (checkpoint.Size == 0 || !keys.Any(k => note.IsSignedBy(checkpoint.Origin, k))) problems.Add(new("signature", null, "the checkpoint is signed by nobody whom the record knows"));
        if (note.Signatures.Count != 1) problems.Add(new("signature", null, "the checkpoint has another signature besides"));
        // With a gap in the entries there is no telling what a day ended with.
        if (leaves.Count > 0) problems.AddRange(KeptCheck.Run(home, checkpoint.Origin, leaves, history.Acts, Ever(history)));
        if (store is not null) problems.AddRange(ArtefactCheck.Run(history.Acts, store));
        return new(history.Acts, [.. problems.OrderBy(p => p.Act ?? long.MaxValue)], checkpoint);
    }

    static (History, List<Signed>) Acts(List<byte[]> entries, List<RecordProblem> problems)
    {
        var history = new History();
        var signed = new List<Signed>();
        var read = SideBySide.Map(entries, Read);
        for (var i = 0; i < read.Length; i++)
        {
            if (read[i] is not { Act: { } act } entry)
            {
                problems.Add(new("damaged", i, $"act {i} is no act in an envelope"));
                break;
            }
            if (Permission.Missing(history, act) is { } why) problems.Add(new("refused", i, $"act {i} ({act.Kind} by `{act.By}`) has no force: {why}"));
            // Acts name each other by number: behind a wrong one there is no telling who speaks of what.
            if (act.Sequence != i) break;
            signed.Add(entry with { Keys = history.KeysFor(act) });
            history.Add(act);
        }
        return (history, signed);
    }

    static Signed? Read(byte[] entry) =>
        Dsse.Parse(entry) is { PayloadType: Dsse.InToto } envelope && Act.Parse(envelope.Payload) is { } act ? new(act, envelope, []) : null;

    static void Signatures(List<Signed> signed, List<RecordProblem> problems)
    {
        // Few people sign many acts.
        var keys = signed.SelectMany(s => s.Keys).Distinct().ToDictionary(k => k, PublicKey.Parse);
        var found = SideBySide.Map(signed, s => s.Keys.Select(k => keys[k]).OfType<PublicKey>().Any(k => k.Id == s.Envelope.KeyId && s.Envelope.IsSignedBy(k)) ? null
            : new RecordProblem("signature", s.Act.Sequence, $"act {s.Act.Sequence} is not signed with a key that `{s.Act.By}` had"));
        problems.AddRange(found.OfType<RecordProblem>());
    }

    // An act in its envelope, and the keys that its author had.
    sealed record Signed(Act Act, Dsse Envelope, IReadOnlyList<string> Keys);

    static List<PublicKey> Ever(History history) => [.. history.Acts.Select(a => a.Body).OfType<Baseline>().SelectMany(b => b.People).SelectMany(p => p.Keys).Distinct().Select(PublicKey.Parse).OfType<PublicKey>()];
}
