namespace Warrant.Record;

/// <summary>What the bytes of a record say, and what is wrong with them.</summary>
/// <param name="Acts">All acts that could be read, in order.</param>
/// <param name="Checkpoint">Null where there is none that can be read.</param>
public sealed record Verification(IReadOnlyList<Act> Acts, IReadOnlyList<RecordProblem> Problems, Checkpoint? Checkpoint)
{
    public bool Good => Problems.Count == 0;
}

/// <param name="Code">`missing`, `damaged`, `signature`, `refused` (the roles forbid the act), `rolled-back` or `artefact`.</param>
/// <param name="Act">The number of the act, where it is about one.</param>
/// <param name="Text">A sentence without a stop.</param>
public sealed record RecordProblem(string Code, long? Act, string Text);
