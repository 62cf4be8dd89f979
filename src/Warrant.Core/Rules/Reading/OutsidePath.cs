namespace Warrant.Core;

public static class OutsidePath
{
    public static readonly Rule Rule = new("WR009", "outside-path", Severity.Error, Check) { Waivable = false };

    static IEnumerable<Finding> Check(Inspection on)
    {
        foreach (var evidence in on.Case.Evidence)
            if (on.Facts.Exhibits.GetValueOrDefault(evidence.Id) is { State: ArtefactState.Outside })
                yield return Find((evidence.Log ?? evidence.File ?? evidence.Files.Select(f => (Placed<string>?)f.Path).FirstOrDefault())?.At ?? evidence.At, evidence.Id);
    }

    static Finding Find(Span at, string element) =>
        Rule.Find(at, element, "this path leads out of the repository, where nobody can follow it", "keep the artefact beside the case");

    public static Finding Shared(Span at) =>
        Rule.Find(at, null, "this path leads out of the repository, so what the file says of people and systems is not read", "keep what cases share inside the repository, such as `../common/people.yaml`");
}
