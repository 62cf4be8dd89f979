using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Warrant.Core;

namespace Warrant.Evidence;

/// <summary>Reads what <see cref="RunEncoding"/> wrote.</summary>
static class RunDecoding
{
    /// <summary>Null for what it never wrote.</summary>
    public static Run? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return new Decoder(bytes).Run();
        }
        catch (Exception problem) when (problem is FormatException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    sealed class Decoder(ReadOnlyMemory<byte> bytes)
    {
        readonly List<string> known = [];
        readonly Dictionary<(string, Score), IReadOnlyDictionary<string, Score>> single = [];
        int at;

        public Run Run()
        {
            var run = new Run
            {
                Format = Must(), Task = Text(), Model = Text(), Status = Text(), Subset = Text(), Revision = Text(),
                Date = Whole() is { } day ? DateOnly.FromDayNumber(day) : null, PlannedSamples = Whole(), Epochs = Whole() ?? 1, ClaimedCompleted = Whole(), DatasetSamples = Whole(),
                EditedScores = Whole() ?? 0, Dirty = Whole() is { } dirty ? dirty == 1 : null, Invalidated = Flag(),
                Roles = Map(), Settings = Map(), Retuned = Texts(), Tags = Texts(), Edits = Texts(), NotUnderstood = Texts(), Scorers = Texts(), Reported = Reported(), Observations = Observations(),
            };
            return at == bytes.Length ? run : throw new FormatException();
        }

        List<ReportedMetric> Reported()
        {
            var metrics = new List<ReportedMetric>();
            for (var left = Count(); left > 0; left--)
            {
                var (scorer, metric, reducer, task) = (Text(), Must(), Text(), Text());
                metrics.Add(new(scorer, metric, Number()) { Reducer = reducer, Task = task });
            }
            return metrics;
        }

        List<Observation> Observations()
        {
            var left = Count();
            var rows = new List<Observation>(left);
            for (; left > 0; left--)
            {
                var (sample, task, error, limit) = (Must(), Text(), Text(), Text());
                var (epoch, retries, marks, metadata) = (Count(limited: false), Count(limited: false), Take(1)[0], Map());
                rows.Add(new(sample, epoch, Scores())
                {
                    Task = task, Error = error, Limit = limit, Retries = retries, Refused = (marks & 1) != 0, Invalidated = (marks & 2) != 0, Contradicted = (marks & 4) != 0,
                    Metadata = metadata.Count == 0 ? Observation.NoMetadata : metadata,
                });
            }
            return rows;
        }

        IReadOnlyDictionary<string, Score> Scores()
        {
            var left = Count();
            var scores = new Dictionary<string, Score>(left, StringComparer.Ordinal);
            if (left == 1)
            {
                var one = Score();
                if (single.TryGetValue(one, out var shared)) return shared;
                scores.Add(one.Scorer, one.Score);
                return single[one] = scores;
            }
            for (; left > 0; left--)
            {
                var (scorer, score) = Score();
                scores[scorer] = score;
            }
            return scores;
        }

        (string Scorer, Score Score) Score()
        {
            var (scorer, word) = (Must(), Text());
            return (scorer, new(Flag() ? Number() : null, word));
        }

        Dictionary<string, string> Map()
        {
            var left = Count();
            var map = new Dictionary<string, string>(left, StringComparer.Ordinal);
            for (; left > 0; left--) map[Must()] = Must();
            return map;
        }

        List<string> Texts()
        {
            var list = new List<string>();
            for (var left = Count(); left > 0; left--) list.Add(Must());
            return list;
        }

        string Must() => Text() ?? throw new FormatException();

        string? Text()
        {
            var number = Count(limited: false);
            if (number == 0) return null;
            if (number <= known.Count) return known[number - 1];
            if (number != known.Count + 1) throw new FormatException();
            known.Add(new string(MemoryMarshal.Cast<byte, char>(Take(checked(2 * Count())))));
            return known[^1];
        }

        bool Flag() => Take(1)[0] == 1;

        int? Whole() => Flag() ? BinaryPrimitives.ReadInt32LittleEndian(Take(4)) : null;

        double Number() => BinaryPrimitives.ReadDoubleLittleEndian(Take(8));

        // Nothing takes less than a byte, so what is counted has at most as many parts as there are bytes.
        int Count(bool limited = true)
        {
            var value = 0;
            for (var shift = 0; shift < 35; shift += 7)
            {
                var b = Take(1)[0];
                value |= (b & 0x7F) << shift;
                if (b < 0x80) return value >= 0 && (!limited || value <= bytes.Length - at) ? value : throw new FormatException();
            }
            throw new FormatException();
        }

        ReadOnlySpan<byte> Take(int count)
        {
            if (count > bytes.Length - at) throw new FormatException();
            var span = bytes.Span.Slice(at, count);
            at += count;
            return span;
        }
    }
}
