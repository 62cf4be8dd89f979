using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Warrant.Bench;

/// <summary>Writes the case that frontiers are timed on: 50 alternatives steps of two legs under one conjunction, in each leg 100 claims on 80 items of evidence, and 200 assumptions that the legs share.</summary>
static class LayeredCase
{
    const int Blocks = 50, Parts = 10, Leaves = 8, Assumptions = 200;
    const string Minutes = "# Minutes\n\nIt was seen.\n";

    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "minutes.md"), Minutes);
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Minutes)));
        var (claims, evidence) = (new StringBuilder("claims:\n"), new StringBuilder("evidence:\n"));
        Line(claims, $"  C0: {{ text: All blocks hold., context: [K1, R1], step: {{ decomposition: Block by block., because: There are no more., premises: [{Names(Blocks, b => $"B{b}")}], side: {{ complete: C0.c }} }} }}");
        Line(claims, $"  C0.c: {{ text: The blocks are all., covers: [{Names(Blocks, b => $"B{b}")}], step: {{ evidence: Counted., because: It was seen., premises: [E0] }} }}");
        Line(claims, $"  F1: {{ text: The watch sees what goes wrong., step: {{ evidence: It was tried., because: It was seen., premises: [E0] }} }}");
        var item = 0;
        for (var b = 0; b < Blocks; b++)
        {
            Line(claims, $"  B{b}: {{ text: Block {Word(b)} holds., step: {{ alternatives: Either leg., legs: {{ B{b}.l0: It is enough alone., B{b}.l1: It is enough alone too. }} }} }}");
            for (var leg = 0; leg < 2; leg++)
            {
                var name = $"B{b}.l{leg}";
                Decomposition(name, Parts, p => $"{name}.p{p}", item);
                for (var p = 0; p < Parts; p++)
                {
                    var part = $"{name}.p{p}";
                    Decomposition(part, Leaves, l => $"{part}.q{l}", item);
                    for (var l = 0; l < Leaves; l++, item++)
                    {
                        var assuming = l < 2 ? $", assuming: [A{(l == 0 && leg == 0 ? p % 3 : 3 + (b * 4 + leg * 2 + p % 4) % (Assumptions - 3))}]" : "";
                        Line(claims, $"  {part}.q{l}: {{ text: Leaf {Word(item)} holds., step: {{ evidence: It was looked at., because: It was seen., premises: [E{item}]{assuming} }} }}");
                        Line(evidence, $"  E{item}: {{ text: Item {Word(item)}., kind: document, grade: primary, origin: internal, producer: team {Word(item)}, conflicts: none, system: sut, collected: 2026-09-01, file: minutes.md, digest: \"sha256:{digest}\", at: page {item}, found: for, read-by: rita, causes: {{ artefact: a{item}, team: t{item}, reviewer: r{item} }} }}");
                    }
                }
            }
        }
        evidence.Append("assumptions:\n");
        for (var a = 0; a < Assumptions; a++) Line(evidence, $"  A{a}: {{ text: Assumption {Word(a)}., because: It is so., doubt: {{ value: 0.0001, from: [rita] }}, monitor: M1 }}");
        evidence.Append("monitors:\n  M1: { text: Watch., threshold: one, every: 90 days, owner: board, detects: F1, then: suspend, within: 1 hour, reading: { value: quiet, on: 2026-11-01 } }\n");
        File.WriteAllText(Path.Combine(folder, "claims.yaml"), claims.ToString());
        File.WriteAllText(Path.Combine(folder, "evidence.yaml"), evidence.ToString());
        File.WriteAllText(Path.Combine(folder, "case.yaml"), Setting);

        void Decomposition(string claim, int count, Func<int, string> below, int seen)
        {
            Line(claims, $"  {claim}: {{ text: Part {Word(claims.Length)} holds., step: {{ decomposition: Part by part., because: There are no more., premises: [{Names(count, below)}], side: {{ complete: {claim}.c }} }} }}");
            Line(claims, $"  {claim}.c: {{ text: The parts of {Word(claims.Length)} are all., covers: [{Names(count, below)}], step: {{ evidence: Counted., because: It was seen., premises: [E{seen}] }} }}");
        }
    }

    static string Names(int count, Func<int, string> name) => string.Join(", ", Enumerable.Range(0, count).Select(name));

    static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    internal static string Word(int i)
    {
        var word = "";
        for (; i >= 0; i = i / 26 - 1) word = (char)('a' + i % 26) + word;
        return word;
    }

    const string Setting = """
        case: layers
        title: Fifty blocks of two legs
        top: C0
        writers: [ada]
        default-doubt: { document: { value: 0.0001, from: [rita] }, warrant: { value: 0.000001, from: [rita] } }
        decision:
          action: launch-api
          question: May it be served?
          system: sut
          until: 2027-03-31
          authority: board
          if-invalid: { do: withdraw it, owner: ops, within: 2 hours }
        people:
          ada: { name: Ada, roles: [writer] }
          rita: { name: Rita, roles: [reviewer, red-team], interests: none, access: everything, funding: own }
          board: { name: Board, roles: [decision-maker, risk-acceptor] }
        systems:
          sut: { model: M, family: m, build: b, channel: API, users: all, prompt: none, scaffold: none, tools: none, safeguards: none, access: none, monitoring: none, data: none, actions: none, incident-response: none }
        criteria:
          K1: { text: Few., owner: board, basis: acarp, measure: incidents a year, limit: 1, borne-by: users, why-accept: gain, consulted: panel }
        risks:
          R1: { text: It happens., residual: { text: rarely, level: low, judged-by: rita, accepted-by: board } }
        searches:
          - { text: Looked for counterexamples., scope: all, on: 2026-10-01, person: rita, found: none }
        challenges:
          D1: { text: A route is missing., rebuts: C0, raised-by: rita, on: 2026-09-10, status: withdrawn, agreed-by: rita }
        """;
}
