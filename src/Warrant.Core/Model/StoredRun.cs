namespace Warrant.Core;

/// <summary>A log that lies in the content store of a case and that no evidence item names.</summary>
/// <param name="Digest">`sha256:…` of the log.</param>
public sealed record StoredRun(string Digest, Run Run);
