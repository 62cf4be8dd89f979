using System.Text;
using Warrant.Core;

namespace Warrant.Record;

/// <summary>A record open for writing: acts go in only where the roles allow them, signed by the person who acts.</summary>
public sealed class Ledger : IDisposable
{
    readonly LogWriter log;
    readonly string caseId;

    Ledger(LogWriter log, string caseId, RecordState state) => (this.log, this.caseId, State) = (log, caseId, state);

    public RecordState State { get; }

    /// <summary>Takes the record for writing and reads it.</summary>
    /// <exception cref="RecordException">Somebody else writes to it, or it cannot be read.</exception>
    public static Ledger Open(IRecordHome home, string caseId)
    {
        var log = LogWriter.Open(home, Checkpoint.OriginOf(caseId));
        try
        {
            var state = new RecordState();
            foreach (var entry in Entries(home, log.Size))
                state.Add(Dsse.Parse(entry) is { } envelope && Act.Parse(envelope.Payload) is { } act ? act : throw new RecordException($"act {state.Acts.Count} of the record cannot be read; `warrant record verify` says more"));
            return new(log, caseId, state);
        }
        catch
        {
            log.Dispose();
            throw;
        }
    }

    /// <summary>The id of the case that a record is about, as its checkpoint says; null where there is no record that can be read.</summary>
    public static string? CaseOf(IRecordHome home) =>
        home.Read(TilePath.Checkpoint) is { } bytes && SignedNote.Parse(Encoding.UTF8.GetString(bytes)) is { } note && Checkpoint.Parse(note.Text)?.Origin is { } origin
        && origin.StartsWith(Checkpoint.OriginOf(""), StringComparison.Ordinal) ? origin[Checkpoint.OriginOf("").Length..] : null;

    /// <summary>Appends one act and returns it when it is on the disk.</summary>
    /// <param name="caseDigest">For a baseline; every other act speaks of the latest one.</param>
    /// <exception cref="RecordException">The roles forbid it, or the key is not that person's.</exception>
    public Act Append(DateTime at, string by, ActBody body, SigningKey key, string? caseDigest = null)
    {
        var acts = Append([(at, by, body, key)], caseDigest);
        return acts[0];
    }

    /// <summary>Holds an act against the roles before anything of it is written.</summary>
    /// <exception cref="RecordException">They forbid it, or the key is not that person's.</exception>
    public void Demand(DateTime at, string by, ActBody body, SigningKey key, string? caseDigest = null) => Next(State, at, by, body, key, caseDigest);

    /// <summary>Appends several acts, all or none; the last one's key signs the checkpoint.</summary>
    /// <inheritdoc cref="Append(DateTime, string, ActBody, SigningKey, string?)"/>
    public IReadOnlyList<Act> Append(IReadOnlyList<(DateTime At, string By, ActBody Body, SigningKey Key)> batch, string? caseDigest = null)
    {
        if (batch.Count == 0) return [];
        var trial = batch.Count == 1 ? State : RecordState.Of(State.Acts);
        var (acts, entries) = (new List<Act>(), new List<byte[]>());
        foreach (var (at, by, body, key) in batch)
        {
            var act = Next(trial, at, by, body, key, caseDigest);
            acts.Add(act);
            entries.Add(act.Sign(key).Bytes());
            if (batch.Count > 1) trial.Add(act);
        }
        log.Append(entries, batch[^1].Key, DayEnds(State.Last?.Day, acts));
        foreach (var act in acts) State.Add(act);
        return acts;
    }

    public void Dispose() => log.Dispose();

    Act Next(RecordState before, DateTime at, string by, ActBody body, SigningKey key, string? caseDigest)
    {
        var time = new DateTime(at.Ticks - at.Ticks % TimeSpan.TicksPerSecond, DateTimeKind.Utc);
        var act = new Act(caseId, before.Acts.Count, time, by, (body is Baseline ? caseDigest : null) ?? before.Baseline?.CaseDigest ?? throw new RecordException("a record starts with a baseline: `warrant baseline` writes it"), body);
        if (RoleRules.Refusal(before, act) is { } why) throw new ActRefusedException(why);
        return Keys(before, act).Contains(key.Public.ToString()) ? act
            : throw new ActRefusedException($"the key is not among the `keys` of `{Plain.Line(by)}` {(before.People.ContainsKey(by) ? "as the latest baseline has them" : "in the files; put there what `warrant key show` prints")}");
    }

    // Where a day ends, its last checkpoint is kept: whoever looks back can then have the record of any day as it was, signed.
    static Dictionary<int, string> DayEnds(DateOnly? before, List<Act> acts)
    {
        var ends = new Dictionary<int, string>();
        for (var i = 0; i < acts.Count; i++)
            if ((i == 0 ? before : acts[i - 1].Day) is { } day && day < acts[i].Day) ends[i] = TilePath.Kept(day);
        return ends;
    }

    /// <summary>The keys that may sign an act: those that its person had before it, and for somebody new in a baseline those that it gives them.</summary>
    static IReadOnlyList<string> Keys(RecordState before, Act act) =>
        before.People.TryGetValue(act.By, out var known) ? known.Keys
        : act.Body is Baseline baseline && baseline.People.FirstOrDefault(p => p.Id == act.By) is { } person ? person.Keys : [];

    static IEnumerable<byte[]> Entries(IRecordHome home, long size)
    {
        for (var index = 0L; index * TilePath.Width < size; index++)
        {
            var width = (int)Math.Min(TilePath.Width, size - index * TilePath.Width);
            var path = TilePath.Entries(index, width);
            if (home.Read(path) is not { } bytes || EntryBundle.Unpack(bytes) is not { } entries || entries.Count != width) throw new RecordException($"`{path}` is missing from the record, or damaged; `warrant record verify` says more");
            foreach (var entry in entries) yield return entry;
        }
    }
}
