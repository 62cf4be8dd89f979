using System.Diagnostics;
using System.Globalization;
using System.Text;
using Warrant.Core;
using Warrant.Evidence;
using Warrant.Files;

namespace Warrant.Bench;

/// <summary>Layout and SVG of a whole case, warm, in CPU time, against Graphviz on the same boxes and lines in the same run.</summary>
static class MapBench
{
    const int Rounds = 25;

    /// <param name="boxes">About how many boxes the map has: claims, steps, warrants, references. A claim of the generated case comes to five.</param>
    public static void Run(int boxes)
    {
        var folder = Directory.CreateTempSubdirectory("warrant-map-").FullName;
        try
        {
            CaseGenerator.Tree(boxes / 5, folder);
            var read = CaseFolder.Read(folder);
            var (safetyCase, findings) = CaseReader.Read(read.Documents, read.Findings);
            var assessment = Assessor.Assess(safetyCase, findings, Exhibits.Read(read, safetyCase), new(2026, 11, 20));
            var options = new MapOptions { Depth = int.MaxValue, Standalone = true };
            var times = Enumerable.Range(0, Rounds).Select(_ => Milliseconds(() => ArgumentMap.Svg(assessment, options))).ToList();
            var items = MapBuilder.Build(new(assessment), ArgumentMap.RootOf(assessment, null)!, options);
            foreach (var item in items.SelectMany(i => i.Beside.Prepend(i))) MapSizing.Size(item, options.Notation);
            var layout = Enumerable.Range(0, Rounds).Select(_ => Milliseconds(() => MapLayout.Place(items))).ToList();
            Say($"{safetyCase.Claims.Count} claims, {items.Sum(i => 1 + i.Beside.Count)} boxes, {ArgumentMap.Svg(assessment, options).Length >> 10} KiB of SVG: {Median(times):0} ms warm (least {times.Min():0}, first {times[0]:0}), of which layout {Median(layout):0} ms");
            Peer(items, Path.Combine(folder, "map.dot"));
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    static void Peer(List<MapItem> items, string file)
    {
        File.WriteAllText(file, Dot(items));
        if (Dot("-V") is not { } start) Say($"dot is not installed (apt-get install graphviz), so there is no peer");
        else Say($"dot -Tsvg of the same boxes and lines: {Dot("-Tsvg", "-o", file + ".svg", file):0} ms (starting it {start:0} ms)");
    }

    static string Dot(List<MapItem> items)
    {
        var text = new StringBuilder("digraph { node [shape=box fixedsize=true fontname=\"Liberation Sans\" fontsize=12];\n");
        foreach (var item in items.SelectMany(i => i.Beside.Prepend(i)))
        {
            var label = string.Join("\\n", item.Lines.Select(l => l.Text.Replace("\\", "\\\\").Replace("\"", "\\\"")));
            text.Append(CultureInfo.InvariantCulture, $"\"{item.Key}\" [width={item.Width / 72:0.00} height={item.Height / 72:0.00} label=\"{label}\"];\n");
            if (item.Parent is { } parent) text.Append(CultureInfo.InvariantCulture, $"\"{parent.Key}\" -> \"{item.Key}\";\n");
        }
        return text.Append("}\n").ToString();
    }

    // The shell tells what its children took; null where there is no dot.
    static double? Dot(params string[] arguments)
    {
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", "dot \"$@\" 2>/dev/null; code=$?; times; exit $code", "sh", .. arguments]) { RedirectStandardOutput = true })!;
        var times = shell.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1];
        shell.WaitForExit();
        if (shell.ExitCode == 127) return null;
        if (shell.ExitCode != 0) throw new InvalidOperationException($"dot exited {shell.ExitCode}");
        return times.Split(' ').Sum(t => 60_000 * double.Parse(t.Split('m')[0], CultureInfo.InvariantCulture) + 1_000 * double.Parse(t.Split('m')[1].TrimEnd('s'), CultureInfo.InvariantCulture));
    }

    // CPU time, because the machine may be busy; nothing of it is done side by side.
    static double Milliseconds(Action work)
    {
        var start = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
    }

    static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
