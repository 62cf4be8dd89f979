using Warrant.Core;

namespace Warrant.Views;

/// <summary>A case in a list of cases.</summary>
/// <param name="Name">What it is called where it is served.</param>
/// <param name="Assessment">Null where there is none to show.</param>
/// <param name="State">Why there is none, or why what is shown may be old; a sentence without a stop. Null: it is as the files are now.</param>
/// <param name="Outdated">What is shown is of files that have changed.</param>
public sealed record CaseEntry(string Name, string Href, Assessment? Assessment, string? State, bool Outdated);
