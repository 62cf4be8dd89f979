namespace Warrant.Core;

/// <summary>A measured or documented ground, bound to an artefact.</summary>
public sealed class EvidenceItem : Element
{
    internal EvidenceItem(string id, Span at, MapNode node) : base(id, ElementKind.Evidence, at, node)
    {
        var fields = new Fields(node);
        EvidenceKind = fields.Text("kind");
        Grade = fields.Text("grade");
        System = fields.Id("system");
        // A day that is there and cannot be read is no other day.
        Collected = node["collected"] is not null ? fields.Date("collected") : node["on"] is not null ? fields.Date("on") : fields.Inner("source")?.Date("date");
        foreach (var day in new[] { Collected, fields.Date("on"), fields.Inner("source")?.Date("date") })
            if (day is { } said && !(Latest?.Value >= said.Value)) Latest = said;
        ValidFor = fields.Duration("valid-for");
        Log = fields.Text("log");
        File = fields.Text("file");
        Files = node["files"] is ListNode list
            ? [.. list.Items.OfType<MapNode>().Select(m => new Fields(m)).Where(f => f.Text("path") is not null).Select(f => new Artefact(f.Text("path")!.Value, Digest(f), f.Text("role")?.Value))]
            : [];
        DigestOf = Digest(fields);
        Columns = fields.Inner("columns") is { } columns && columns.Text("sample") is { } sample && columns.Text("score") is { } score
            ? new(sample.Value, score.Value, columns.Text("task")?.Value, columns.Text("epoch")?.Value, columns.Text("date")?.Value) : null;
        Measure = fields.Inner("measure") is { } measure ? MeasureReading.Read(measure).Spec : null;
        Expect = fields.Inner("expect") is { } expect ? ExpectationReading.Read(expect, fields.KeyAt("expect", at)) : null;
        Missing = MeasureReading.Missing(fields);
        Place = fields.Reason("at");
        Found = fields.Text("found");
        ReadBy = fields.Id("read-by");
        Against = fields.Id("against");
        NotUsed = fields.Inner("not-used") is { } not && not.Reason("because") is not null && not.Id("person") is not null;
    }

    public Placed<string>? EvidenceKind { get; }
    public Placed<string>? Grade { get; }
    public Placed<string>? System { get; }
    /// <summary>When it was collected; for a document when it was read, else the day of its source.</summary>
    public Placed<DateOnly>? Collected { get; }
    /// <summary>The latest of the days that it gives: before that it was not there, or nobody had read it.</summary>
    public Placed<DateOnly>? Latest { get; }
    public Placed<Duration>? ValidFor { get; }
    public Placed<string>? Log { get; }
    public Placed<string>? File { get; }
    public Artefact[] Files { get; }
    /// <summary>The digest of the log or file.</summary>
    public Placed<string>? DigestOf { get; }
    /// <summary>What the columns of the log mean, where it is a table.</summary>
    public Columns? Columns { get; }
    public MeasureSpec? Measure { get; }
    public Expectation? Expect { get; }
    /// <summary>What may be left out of the measurement; only with a reason.</summary>
    public MissingPolicy Missing { get; }
    /// <summary>The place in a document: `section 3`.</summary>
    public Placed<string>? Place { get; }
    /// <summary>`for`, `against` or `inconclusive`, by who read the document.</summary>
    public Placed<string>? Found { get; }
    public Placed<string>? ReadBy { get; }
    /// <summary>The claim against which it speaks.</summary>
    public Placed<string>? Against { get; }
    /// <summary>Set aside with a reason and a name.</summary>
    public bool NotUsed { get; }

    /// <summary>It is an evaluation log, so it is measured and nobody's word for it is taken.</summary>
    public bool HasObservations => Log is not null;

    /// <summary>A document that was read as speaking against a claim: it is no reason for one.</summary>
    public bool IsAgainst => Against is not null && !HasObservations;

    static Placed<string>? Digest(Fields fields) => fields.Text("digest") is { } d && Values.Digest(d.Value) is not null ? d : null;
}

/// <summary>A file of an evidence item, and the digest it had.</summary>
/// <param name="Role">What it is to the item; `samples` holds samples of the log.</param>
public sealed record Artefact(Placed<string> Path, Placed<string>? Digest, string? Role);
