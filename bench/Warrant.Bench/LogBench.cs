using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Warrant.Evidence;

namespace Warrant.Bench;

/// <summary>Reading a log against unpacking the same members and discarding them, in turn, in one process. The unpacking checks nothing.</summary>
static class LogBench
{
    const int Rounds = 5;

    public static void Run(string path)
    {
        var (unpack, read) = (new List<double>(), new List<double>());
        long size = 0;
        var rows = 0;
        for (var i = 0; i < Rounds; i++)
        {
            unpack.Add(Seconds(() => size = Unpack(path)));
            read.Add(Seconds(() => rows = Read(path)));
        }
        unpack.Sort();
        read.Sort();
        var (peer, own) = (unpack[Rounds / 2], read[Rounds / 2]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{size >> 20} MB of samples, {rows} rows: unpacked {peer:f2} CPU s, read {own:f2} CPU s, ratio {own / peer:f2}, difference {own - peer:f2} s; at most {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB"));
    }

    static int Read(string path)
    {
        using var file = File.OpenRead(path);
        var reading = LogReader.Read(file, path);
        return reading.Run?.Observations.Count ?? throw new InvalidDataException(reading.Problem);
    }

    static long Unpack(string path)
    {
        using var file = File.OpenRead(path);
        var buffer = new byte[1 << 16];
        long size = 0;
        foreach (var entry in ZipMembers.Read(file).All.Where(entry => entry.Name.StartsWith("samples/", StringComparison.Ordinal)))
        {
            // A member begins after its own header of 30 bytes and its name; the writer adds no extra field.
            file.Position = entry.Header + 30 + System.Text.Encoding.UTF8.GetByteCount(entry.Name);
            var packed = new Window(file, entry.Packed);
            using Stream member = entry.Method == ZipMethod.Zstd ? new ZstdStream(packed) : new DeflateStream(packed, CompressionMode.Decompress);
            for (int count; (count = member.Read(buffer)) > 0;) size += count;
        }
        return size;
    }

    static double Seconds(Action work)
    {
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }
}
