using System.Globalization;

namespace Warrant.Evidence;

/// <summary>Takes an Inspect log apart: what goes for all of it by name, and each sample in three parts.</summary>
static class InspectManifest
{
    static readonly HashSet<string> scores = new(StringComparer.Ordinal) { "scores", "score" };
    static readonly HashSet<string> events = new(StringComparer.Ordinal) { "events", "events_data", "attachments", "timelines" };

    public static string Key(string sample, int epoch) => string.Create(CultureInfo.InvariantCulture, $"{sample}#{epoch}");

    public static Manifest OfArchive(Stream stream, string digest)
    {
        var zip = ZipMembers.Read(stream);
        using var draft = new Draft();
        ZipBomb.Check(zip.All);
        foreach (var entry in zip.All)
        {
            ZipBomb.Check(entry);
            using var member = zip.Open(entry);
            if (!entry.Name.EndsWith(".json", StringComparison.Ordinal))
            {
                draft.Header[entry.Name] = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(member));
                continue;
            }
            draft.Json.Open(member, $"the member {entry.Quoted}");
            if (entry.Name.StartsWith("samples/", StringComparison.Ordinal)) draft.Sample(entry.Name);
            else if (entry.Name == "header.json") draft.Head(_ => false);
            else draft.Value(entry.Name);
            draft.Json.End();
        }
        return draft.Done(digest);
    }

    public static Manifest OfFile(Stream stream, string digest)
    {
        using var draft = new Draft();
        draft.Json.Open(stream, "the log");
        draft.Head(name =>
        {
            if (name != "samples") return false;
            if (!draft.Json.EnterArray()) return true;
            for (var n = 1; draft.Json.NextItem(); n++) draft.Sample(string.Create(CultureInfo.InvariantCulture, $"sample {n}"));
            return true;
        });
        draft.Json.End();
        return draft.Done(digest);
    }

    sealed class Draft : IDisposable
    {
        readonly ValueHash one = new(), ofScores = new(), ofEvents = new(), ofRest = new();
        readonly Dictionary<string, SampleDigests> samples = new(StringComparer.Ordinal);

        public JsonReader Json { get; } = new();
        public Dictionary<string, string> Header { get; } = new(StringComparer.Ordinal);

        public Manifest Done(string digest) => new(digest, Header, samples) { IsWhole = true };

        public void Value(string name)
        {
            // What stands there twice is not what stands there once.
            if (Header.TryGetValue(name, out var before)) one.Add(before);
            Json.Skip(one);
            Header[name] = one.End();
        }

        /// <param name="taken">Reads a value itself and says so.</param>
        public void Head(Func<string, bool> taken)
        {
            if (!Json.EnterObject()) return;
            while (Json.NextName() is { } name)
            {
                if (taken(name)) continue;
                if (name != "eval" || Json.Kind != JsonKind.Object) Value(name);
                else
                {
                    Json.EnterObject();
                    while (Json.NextName() is { } part) Value("eval." + part);
                }
            }
        }

        /// <param name="otherwise">What a sample is called that has no id.</param>
        public void Sample(string otherwise)
        {
            string? id = null;
            var epoch = 0;
            if (Json.EnterObject())
            {
                while (Json.NextName() is { } name)
                {
                    if (name == "id") id = InspectId.Read(Json);
                    else if (name == "epoch") epoch = Json.Whole() ?? 0;
                    else
                    {
                        var hash = scores.Contains(name) ? ofScores : events.Contains(name) ? ofEvents : ofRest;
                        hash.Add(name);
                        Json.Skip(hash);
                    }
                }
            }
            samples[id is null ? otherwise : Key(id, epoch)] = new(ofScores.End(), ofEvents.End(), ofRest.End());
        }

        public void Dispose()
        {
            foreach (var hash in new[] { one, ofScores, ofEvents, ofRest }) hash.Dispose();
        }
    }
}
