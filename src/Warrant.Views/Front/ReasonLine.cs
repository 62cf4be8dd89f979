namespace Warrant.Views;

/// <summary>Something that does not hold, with what is wrong there itself.</summary>
public sealed record ReasonLine(string Element, IReadOnlyList<string> Says);
