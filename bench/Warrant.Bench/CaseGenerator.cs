using System.Security.Cryptography;
using System.Text;

namespace Warrant.Bench;

/// <summary>Writes cases of a given size that answer yes on 2026-11-20, so that every part of a check has work to do.</summary>
static class CaseGenerator
{
    const int ClaimsAFile = 6_000;

    /// <summary>A tree of n claims: half of them have a step over three premises and a completeness claim, the other half are those.</summary>
    public static void Tree(int n, string folder)
    {
        var claims = new Writer(folder);
        var main = (n + 1) / 2;
        for (var i = 0; i < main; i++)
        {
            var children = Enumerable.Range(3 * i + 1, 3).Where(c => c < main).Select(c => $"C{c}").ToList();
            var premises = string.Join(", ", [.. children, .. new[] { "E1", "E2", "E3" }.Skip(children.Count)]);
            claims.Add($"""
                  C{i}:
                    text: The system does not reach outcome {Word(i)} by any of the routes that were enumerated for part {Word(i / 7)}.
                {(i == 0 ? "    context: [K1, R1]\n" : "")}    step:
                      decomposition: Over the three routes of part {Word(i / 7)}.
                      because: The routes differ in what the attacker must already have, and there is no fourth way to have it.
                      premises: [{premises}]
                      side: {"{"} complete: C{i}.c {"}"}

                """);
            claims.Add($"""
                  C{i}.c:
                    text: The routes listed for part {Word(i / 7)} of outcome {Word(i)} are all the routes.
                    covers: [{premises}]
                    step:
                      evidence: Two teams listed the routes separately and compared them.
                      because: Their lists agree for part {Word(i / 7)}.
                      premises: [E1, E2, E3]

                """);
        }
        claims.Close();
        Setting(folder);
    }

    /// <summary>n diamonds on top of each other: 2^n ways down, and 4n claims.</summary>
    public static void Ladder(int n, string folder)
    {
        var claims = new Writer(folder);
        for (var i = 0; i < n; i++)
        {
            var below = i + 1 < n ? $"C{i + 1}" : "E1";
            claims.Add($"""
                  C{i}:
                    text: Rung {Word(i)} holds.
                {(i == 0 ? "    context: [K1, R1]\n" : "")}    step:
                      decomposition: Over both sides.
                      because: There are two.
                      premises: [C{i}.l, C{i}.r]
                      side: {"{"} complete: C{i}.c {"}"}
                  C{i}.c:
                    text: Both sides of rung {Word(i)} are listed.
                    covers: [C{i}.l, C{i}.r]
                    step: {"{"} evidence: Counted., because: There are two., premises: [E1] {"}"}

                """);
            foreach (var side in new[] { "l", "r" })
                claims.Add($"""
                      C{i}.{side}:
                        text: Side {side} of rung {Word(i)} holds.
                        step: {"{"} concretion: The rung below says so., because: It carries both., premises: [{below}] {"}"}

                    """);
        }
        claims.Close();
        Setting(folder);
    }

    /// <summary>n claims in one file, each on the next; the last on evidence, or closed to a cycle on the first.</summary>
    public static void Chain(int n, string folder, bool closed)
    {
        Directory.CreateDirectory(folder);
        using (var file = new StreamWriter(Path.Combine(folder, "chain.yaml")))
        {
            file.Write("claims:\n");
            for (var i = 0; i < n; i++)
                file.Write($"  C{i}: {{ text: Link., {(i == 0 ? "context: [K1, R1], " : "")}step: {{ concretion: The next says so., because: It carries it., premises: [{(i + 1 < n ? $"C{i + 1}" : closed ? "C0" : "E1")}] }} }}\n");
        }
        Setting(folder);
    }

    // Letters, so that no claim states a number.
    static string Word(int i)
    {
        var word = "";
        do
        {
            word = (char)('a' + i % 26) + word;
            i /= 26;
        }
        while (i > 0);
        return word;
    }

    static void Setting(string folder)
    {
        const string minutes = "# Minutes\n\nBoth teams listed the routes.\n";
        File.WriteAllText(Path.Combine(folder, "minutes.md"), minutes);
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(minutes)));
        var evidence = string.Concat(Enumerable.Range(1, 3).Select(i => $"""
              E{i}: {"{"} text: Minutes., kind: document, grade: primary, origin: internal, producer: safety team, conflicts: none, system: sut, collected: 2026-09-01, file: minutes.md, digest: "sha256:{digest}", at: page {i}, found: for, read-by: rita {"}"}

            """));
        File.WriteAllText(Path.Combine(folder, "case.yaml"), $"""
            case: bench
            title: A case of a given size
            top: C0
            writers: [ada]
            decision:
              action: launch-api
              question: May it be served?
              system: sut
              until: 2027-03-31
              authority: board
              if-invalid: {"{"} do: withdraw it, owner: ops, within: 2 hours {"}"}
            people:
              ada: {"{"} name: Ada, roles: [writer] {"}"}
              rita: {"{"} name: Rita, roles: [reviewer, red-team], interests: none, access: everything, funding: salary {"}"}
              board: {"{"} name: Board, roles: [decision-maker, risk-acceptor] {"}"}
            systems:
              sut: {"{"} model: M, family: m, build: b, channel: API, users: all, prompt: none, scaffold: none, tools: none, safeguards: none, access: none, monitoring: none, data: none, actions: none, incident-response: none {"}"}
            criteria:
              K1: {"{"} text: Few., owner: board, basis: acarp, measure: incidents a year, limit: 1, borne-by: users, why-accept: gain, consulted: panel {"}"}
            risks:
              R1: {"{"} text: It happens., residual: {"{"} text: rarely, level: low, judged-by: rita, accepted-by: board {"}"} {"}"}
            searches:
              - {"{"} text: Looked for counterexamples., scope: all, on: 2026-10-01, person: rita, found: none {"}"}
            challenges:
              D1: {"{"} text: A route is missing., rebuts: C0, raised-by: rita, on: 2026-09-10, status: withdrawn, agreed-by: rita {"}"}
            evidence:
            {evidence}
            """);
    }

    sealed class Writer
    {
        readonly string folder;
        StreamWriter? file;
        int claims, files;

        public Writer(string folder)
        {
            Directory.CreateDirectory(folder);
            this.folder = folder;
        }

        public void Add(string claim)
        {
            if (file is null || claims++ % ClaimsAFile == 0)
            {
                file?.Dispose();
                file = new StreamWriter(Path.Combine(folder, $"claims-{files++:D3}.yaml"));
                file.Write("claims:\n");
            }
            file.Write(claim);
        }

        public void Close() => file!.Dispose();
    }
}
