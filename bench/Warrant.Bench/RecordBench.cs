using System.Diagnostics;
using System.Globalization;
using Warrant.Files;
using Warrant.Record;

namespace Warrant.Bench;

/// <summary>How long acts take to be written for good, and a record to be verified.</summary>
static class RecordBench
{
    const int OneByOne = 1000;
    static readonly DateTime start = new(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc);
    static readonly SigningKey key = SigningKey.Of(new byte[32]);

    /// <param name="acts">How many acts the record has in the end, at least 2,000.</param>
    public static string Seconds(int acts, string folder)
    {
        var home = FileHome.Of(folder);
        using var ledger = Ledger.Open(home, "bench");
        ledger.Append(start, "ada", First(), key, "sha256:" + new string('0', 64));
        var disk = new CountingDisk();
        var alone = Time(() =>
        {
            using var other = Ledger.Open(FileHome.Of(Path.Combine(folder, "one-by-one"), disk), "bench");
            other.Append(start, "ada", First(), key, "sha256:" + new string('0', 64));
            for (var i = 1; i < OneByOne; i++) other.Append(start.AddSeconds(i), "ada", Body(i), key);
        });
        var bare = Time(() => Bare(folder, disk));
        var batches = Time(() =>
        {
            for (var i = 1; i < acts; i += 1000)
                ledger.Append([.. Enumerable.Range(i, Math.Min(1000, acts - i)).Select(n => (start.AddSeconds(n), "ada", Body(n), key))]);
        });
        var (before, verify) = (Cpu, Time(() =>
        {
            if (RecordVerifier.Verify(home, null) is not { Good: true } verified || verified.Acts.Count != acts) throw new InvalidOperationException("the record is not good");
        }));
        var spent = Cpu - before;
        // What libcrypto alone takes for the same signatures, on one thread.
        before = Cpu;
        var message = new byte[700];
        var signature = key.Sign(message);
        for (var i = 0; i < OneByOne; i++)
            if (!key.Public.Verifies(message, signature)) throw new InvalidOperationException("a signature is not good");
        var bare1 = (Cpu - before) * acts / OneByOne;
        return string.Create(CultureInfo.InvariantCulture,
            $"{OneByOne} acts one by one {alone:0.00} s, their {disk.Flushes} + {disk.Folders} fsyncs bare {bare:0.00} s ({alone / bare:0.0} x); in batches {(acts - 1) / batches:0} acts a second; verify of {acts} acts {verify:0.00} s, {spent:0.00} CPU s, of which libcrypto's signature checks {bare1:0.0}; {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB at most");
    }

    /// <summary>Makes the record of a case so many acts long, with sealed expectations, which nobody has to look at.</summary>
    public static void Grow(int acts, string caseFolder, string person, string keyFile)
    {
        var home = FileHome.Of(Path.GetFullPath(caseFolder));
        using var ledger = Ledger.Open(home, Ledger.CaseOf(home) ?? throw new InvalidOperationException("the case has no record"));
        var (signer, words, at) = (SigningKey.FromPem(File.ReadAllText(keyFile)) ?? throw new InvalidOperationException("that is no key"), new Dictionary<string, string>(), ledger.State.Last!.At);
        ledger.Append([.. Enumerable.Range(ledger.State.Acts.Count, Math.Max(0, acts - ledger.State.Acts.Count)).Select(n => (at, person, (ActBody)new ExpectationSealed("E16", words, words, n), signer))]);
    }

    static double Cpu => Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;

    static double Time(Action act)
    {
        var watch = Stopwatch.StartNew();
        act();
        return watch.Elapsed.TotalSeconds;
    }

    // The same number of small files made durable, with nothing else done.
    static void Bare(string folder, CountingDisk counted)
    {
        var disk = Disk.Real;
        for (var i = 0; i < counted.Flushes; i++)
        {
            var path = Path.Combine(folder, "bare", (i % 100).ToString(CultureInfo.InvariantCulture));
            using (var file = disk.Create(path))
            {
                file.Write(new byte[1000]);
                disk.Flush(file);
            }
        }
        for (var i = 0; i < counted.Folders; i++) disk.FlushFolder(Path.Combine(folder, "bare"));
    }

    static ActBody Body(int n) => new IncidentReported("sut", $"Incident {n}, of which nothing more is known.", DateOnly.FromDateTime(start));

    static Baseline First() => new("sha256:" + new string('0', 64), "sha256:" + new string('0', 64), true, [], [], "May it?", "launch-api", new("sut", new Dictionary<string, string>()),
        new DateOnly(2027, 1, 1), "board", 7, [new("ada", ["writer"], true, [key.Public.ToString()])]);

    sealed class CountingDisk : Disk
    {
        public int Flushes { get; private set; }
        public int Folders { get; private set; }

        public override void Flush(Stream file)
        {
            Flushes++;
            base.Flush(file);
        }

        public override void FlushFolder(string path)
        {
            Folders++;
            base.FlushFolder(path);
        }
    }
}
