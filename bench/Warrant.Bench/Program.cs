using Warrant.Bench;

// generate SHAPE N FOLDER: writes a case. yaml FOLDER: YamlDotNet's bare event parse of its files, the peer.
// frontier FILE: a fault tree, phase by phase. queens N: the diagram of the n-queens problem.
// record N FOLDER: appends and verifies acts, the files in FOLDER. grow N CASE PERSON KEY: makes the record of a case N acts long.
// measure LOG: reading a log against only unpacking it.
// layers FOLDER: frontiers, probability and bound of the case that `generate layers FOLDER` writes.
// bounds N: Clopper–Pearson bounds. observations N: measures of that many, already in memory.
// map N: layout and SVG of about N boxes, and Graphviz on the same.
// table N: reads and measures a CSV of N rows.
switch (args)
{
    case ["generate", "tree", var n, var folder]: CaseGenerator.Tree(int.Parse(n), folder); return 0;
    case ["generate", "ladder", var n, var folder]: CaseGenerator.Ladder(int.Parse(n), folder); return 0;
    case ["generate", "chain", var n, var folder]: CaseGenerator.Chain(int.Parse(n), folder, closed: false); return 0;
    case ["generate", "cycle", var n, var folder]: CaseGenerator.Chain(int.Parse(n), folder, closed: true); return 0;
    case ["generate", "layers", var folder]: LayeredCase.Write(folder); return 0;
    case ["layers", var folder]: LayersBench.Run(folder); return 0;
    case ["yaml", var folder]: Console.WriteLine($"{YamlPeer.Count(folder)} events"); return 0;
    case ["measure", var log]: LogBench.Run(log); return 0;
    case ["frontier", var file]: FrontierBench.Run(file); return 0;
    case ["queens", var n]: Queens.Run(int.Parse(n)); return 0;
    case ["bounds", var n]: BoundsBench.Run(int.Parse(n)); return 0;
    case ["observations", var n]: ObservationsBench.Run(int.Parse(n)); return 0;
    case ["table", var n]: Console.WriteLine(TableBench.Seconds(int.Parse(n))); return 0;
    case ["record", var n, var folder]: Console.WriteLine(RecordBench.Seconds(int.Parse(n), folder)); return 0;
    case ["grow", var n, var folder, var person, var key]: RecordBench.Grow(int.Parse(n), folder, person, key); return 0;
    case ["map", var n]: MapBench.Run(int.Parse(n)); return 0;
    case ["none"]: return 0;
    default:
        Console.Error.WriteLine("warrant-bench generate tree|ladder|chain|cycle N FOLDER, generate layers FOLDER, layers FOLDER, yaml FOLDER, frontier FILE, queens N, table N, record N FOLDER, grow N CASE PERSON KEY, measure LOG, bounds N, observations N, map N, none");
        return 2;
}
