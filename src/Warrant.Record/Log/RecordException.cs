namespace Warrant.Record;

/// <summary>The record cannot be read, or an act cannot be written to it. The message is a sentence without a stop, fit to be shown.</summary>
public class RecordException(string message) : Exception(message);

/// <summary>The roles, or what came before, forbid the act. Nothing was written.</summary>
public sealed class ActRefusedException(string why) : RecordException($"the act is refused: {why}");
