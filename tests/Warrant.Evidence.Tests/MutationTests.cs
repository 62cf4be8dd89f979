using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Warrant.Evidence.Tests;

/// <summary>Logs with bytes changed, cut, doubled and moved: whatever comes, reading answers, and twice the same.</summary>
public class MutationTests
{
    static readonly byte[] archive = Logs.Archive(Logs.Sample("1", 1, "\"C\""), Logs.Sample("\"b/c\"", 2, "NaN")).Build();
    static readonly byte[] stored = new ZipMaker { Zip64 = true }
        .Add("header.json", Logs.Header, new ZipMember { Method = 0 }).Add("samples/1.json", Logs.Sample("1", 1, "0.5"), new ZipMember { Method = 0 }).Build();
    static readonly byte[] file = Encoding.UTF8.GetBytes(Logs.File(Logs.Sample("1", 1, "\"C\""), Logs.Sample("\"b\\u00fc\"", 2, "[1]")));

    static readonly Gen<Func<byte[], byte[]>> mutation = Gen.OneOf(
        from at in Place from value in Gen.Choose(0, 255) select Change(at, _ => (byte)value),
        from at in Place from bit in Gen.Choose(0, 7) select Change(at, b => (byte)(b ^ 1 << bit)),
        from at in Place from value in Gen.Elements<byte>(0, 0xff, 0x7f, 0x80, (byte)'"', (byte)'\\', (byte)'{', (byte)']', (byte)',') select Change(at, _ => value),
        from at in Place select (Func<byte[], byte[]>)(bytes => bytes[..(int)(at * bytes.Length)]),
        from at in Place from length in Gen.Choose(1, 40) select (Func<byte[], byte[]>)(bytes => Cut(bytes, at, length, 0)),
        from at in Place from length in Gen.Choose(1, 40) select (Func<byte[], byte[]>)(bytes => Cut(bytes, at, length, 2)));

    static Gen<double> Place => Gen.Choose(0, 999_999).Select(x => x / 1e6);

    [Fact] public void Archives_never_throw() => Never(archive);
    [Fact] public void Stored_zip64_archives_never_throw() => Never(stored);
    [Fact]
    public void Zstd_archives_never_throw()
    {
        Zstd.NeedsLibrary();
        var how = new ZipMember { Method = 93, Frame = 64 };
        Never(new ZipMaker().Add("header.json", Logs.Header, how).Add("samples/1.json", Logs.Sample("1", 1, "0.5"), how).Build());
    }

    [Fact]
    public void Real_logs_never_throw()
    {
        var small = Directory.GetFiles(Shared.Folder("inspect")).Order(StringComparer.Ordinal).Where(path => new FileInfo(path).Length < 40_000).ToList();
        Assert.NotEmpty(small);
        foreach (var path in small) Never(File.ReadAllBytes(path), Logs.Read, 200, always: true);
    }

    [Fact] public void Files_never_throw() => Never(file);

    static void Never(byte[] log) => Never(log, Logs.Read, 6_000);

    internal static void Never(byte[] log, Func<byte[], LogReading> read, int times, bool always = false)
    {
        var (runs, problems) = (0, 0);
        var several = from count in Gen.Choose(1, 3) from some in mutation.ListOf(count) select some.Aggregate(log, (bytes, change) => change(bytes));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(times).WithReplay(0x3074, 0x5), Prop.ForAll(several.ToArbitrary(), bytes =>
        {
            var (first, second) = (read(bytes), read(bytes));
            Assert.True(first.Run is null != first.Problem is null);
            Assert.Equal(first.Problem, second.Problem);
            Assert.Equal(first.Run?.Observations.Select(row => (row.Sample, row.Epoch)), second.Run?.Observations.Select(row => (row.Sample, row.Epoch)));
            if (first.Run is null) problems++;
            else runs++;
        }));
        // Else the mutations say nothing: all harmless, or all refused at the door.
        Assert.True(always ? runs + problems >= times : runs > times / 300 && problems > times / 30, $"{runs} runs and {problems} problems");
    }

    static Func<byte[], byte[]> Change(double at, Func<byte, byte> to) => bytes =>
    {
        if (bytes.Length == 0) return bytes;
        var changed = (byte[])bytes.Clone();
        var place = (int)(at * bytes.Length);
        changed[place] = to(changed[place]);
        return changed;
    };

    static byte[] Cut(byte[] bytes, double at, int length, int times)
    {
        var start = (int)(at * bytes.Length);
        var part = bytes[start..Math.Min(bytes.Length, start + length)];
        return [.. bytes[..start], .. Enumerable.Repeat(part, times).SelectMany(b => b), .. bytes[(start + part.Length)..]];
    }
}
