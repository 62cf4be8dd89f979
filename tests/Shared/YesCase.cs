using System.Security.Cryptography;
using System.Text;

/// <summary>A small case that answers yes on 2026-11-20: what hostile input and mutations are made from.</summary>
static class YesCase
{
    public static readonly DateOnly Day = new(2026, 11, 20);

    public const string Minutes = "# Minutes\n\nThe routes were listed twice.\n";

    public static string Digest { get; } = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Minutes)));

    /// <summary>Texts by path; the document `minutes.md` is among them.</summary>
    public static Dictionary<string, string> Files() => new()
    {
        ["minutes.md"] = Minutes,
        ["case.yaml"] = """
            case: yes-case
            title: A case that answers yes
            top: C0
            writers: [ada]
            decision:
              action: launch-api
              question: May it be served?
              system: sut
              until: 2027-03-31
              authority: board
              if-invalid: { do: withdraw it, owner: ops, within: 2 hours }
            people:
              ada: { name: Ada, roles: [writer] }
              rita: { name: Rita, roles: [reviewer, red-team], interests: none, access: all, funding: salary }
              board: { name: Board, roles: [decision-maker, risk-acceptor] }
            systems:
              sut:
                model: M
                family: m
                build: b
                channel: API
                users: all
                prompt: none
                scaffold: none
                tools: none
                safeguards: none
                access: none
                monitoring: none
                data: none
                actions: none
                incident-response: none
            criteria:
              K1: { text: Few., owner: board, basis: acarp, measure: incidents a year, limit: 1, borne-by: users, why-accept: gain, consulted: panel }
            risks:
              R1: { text: It happens., residual: { text: rarely, level: low, judged-by: rita, accepted-by: board } }
            searches:
              - { text: Looked for counterexamples., scope: every route, on: 2026-10-01, person: rita, found: none }
            """,
        ["argument.yaml"] = """
            claims:
              C0:
                text: Serving it meets K1.
                context: [K1, R1]
                step:
                  alternatives: Either does alone.
                  legs:
                    C1: Without the ability there is no incident.
                    C2: What is stopped in time is no incident.
                  assuming: [A1]
              C1:
                text: It lacks the ability.
                step:
                  decomposition: Over the two routes.
                  because: There is no third.
                  premises: [C1.1, C1.2]
                  side: { complete: C1.c }
              C1.1:
                text: It lacks the first route.
                step: { evidence: Looked at., because: The minutes say so., premises: [E1] }
              C1.2:
                text: It lacks the second route.
                step: { evidence: Looked at., because: The minutes say so., premises: [E2] }
              C1.c:
                text: These are the routes.
                covers: [C1.1, C1.2]
                step: { evidence: Listed twice., because: The lists agree., premises: [E1] }
              C2:
                text: Misuse is stopped.
                step: { evidence: Looked at., because: The minutes say so., premises: [E3] }
              C9:
                text: The minutes answer the doubt.
                step: { evidence: Looked at., because: The minutes say so., premises: [E1] }
            assumptions:
              A1: { text: Accounts are vetted., because: Sales does it., monitor: M1 }
            monitors:
              M1: { text: Share of vetted accounts, threshold: 0.99, every: 30 days, within: 1 day, owner: sales, then: suspend, detects: C9, reading: { value: 1, on: 2026-11-10 } }
            """,
        ["evidence.yaml"] = $$"""
            evidence:
              E1: { text: Minutes., kind: document, grade: primary, origin: internal, producer: safety, conflicts: none, system: sut, collected: 2026-09-01, file: minutes.md, digest: "{{Digest}}", at: page 1, found: for, read-by: rita }
              E2: { text: Minutes., kind: document, grade: primary, origin: internal, producer: safety, conflicts: none, system: sut, collected: 2026-09-01, valid-for: 100 days, file: minutes.md, digest: "{{Digest}}", at: page 2, found: for, read-by: rita }
              E3: { text: Minutes., kind: document, grade: primary, origin: internal, producer: safety, conflicts: none, system: sut, collected: 2026-09-01, file: minutes.md, digest: "{{Digest}}", at: page 3, found: for, read-by: rita }
            challenges:
              D1: { text: A route is missing., rebuts: C0, raised-by: rita, on: 2026-09-10, status: withdrawn, agreed-by: rita }
              D4: { text: There may be a third route., rebuts: C1, raised-by: rita, on: 2026-09-10, status: withdrawn, agreed-by: rita }
              D5: { text: It may be stopped too late., undercuts: C0/step/C2, raised-by: rita, on: 2026-09-10, status: withdrawn, agreed-by: rita }
              D2: { text: The minutes are old., undermines: E3, raised-by: rita, on: 2026-09-10, status: answered, answer: C9, agreed-by: rita }
              D6: { text: The minutes may be wrong., undermines: E1, raised-by: rita, on: 2026-09-10, status: withdrawn, agreed-by: rita }
              D3: { text: Vetting can be bought., undermines: A1, raised-by: rita, on: 2026-09-10, status: accepted, accepted: { by: board, because: rare, consequence: slower, until: 2026-12-31 } }
            """,
    };

    /// <summary>An open challenge that must turn the answer, as a section of its own.</summary>
    public const string OpenChallenge = "challenges:\n  D9: { text: It is not so., rebuts: C0, raised-by: rita, on: 2026-10-01, status: open }\n";
}
