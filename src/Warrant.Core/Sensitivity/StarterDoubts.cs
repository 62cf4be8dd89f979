namespace Warrant.Core;

/// <summary>Where to begin when something is to be attacked: the ways in which its kind has gone wrong before.</summary>
static class StarterDoubts
{
    public static IReadOnlyList<string> For(SafetyCase safetyCase, Factor factor) => factor.Kind switch
    {
        FactorKind.Cause => ["If this is wrong it is wrong for every item that has it: repeat one of them without it", "Who has shown that it does not bias all of them the same way?"],
        FactorKind.Assumption => Assumption,
        _ => safetyCase.Find<EvidenceItem>(factor.Name) is { } evidence && ByKind.TryGetValue(evidence.EvidenceKind?.Value ?? "", out var doubts) ? doubts : Document,
    };

    static readonly IReadOnlyList<string> Assumption =
    [
        "Find one case in the last year in which it was not so",
        "What would an adversary do who knows that it is assumed?",
        "Does its monitor see a breach before the harm is done?",
    ];

    static readonly IReadOnlyList<string> Document =
    [
        "Does the place that is named say this, or only something near it?",
        "Who gains if it is true, and did they write it?",
        "Is it still so for the system that is to be deployed?",
    ];

    static readonly Dictionary<string, IReadOnlyList<string>> ByKind = new()
    {
        ["capability-evaluation"] =
        [
            "Elicit harder: another scaffold, fine-tuning, more attempts, more tokens",
            "Were tasks or their answers in the training data? Change them and run again",
            "Did the model know that it was tested, or hold back? Read the transcripts of what it failed",
            "Do the tasks stand for the harm that the claim is about?",
        ],
        ["red-team"] =
        [
            "Was the team as skilled, as patient and as well informed as the adversary in the claim?",
            "Attack the version that will be deployed, over every channel it has",
            "What did they not try, and why?",
        ],
        ["control-evaluation"] =
        [
            "Give the attacking model the monitor's text and let it plan against it",
            "Count what the monitor misses at the audits that can be paid for, not at the best threshold",
            "Is the monitor of the same family as what it watches?",
        ],
        ["interpretability"] = ["Does the probe still hold after the last fine-tune?", "Does it find the same in a model that was trained to hide it?"],
        ["monitoring"] = ["Inject what should be seen, and count how often and how fast it is", "What traffic does not pass it?"],
        ["security-control"] = ["Try it from the inside, with a real account", "What happens when it is off, or its supplier is breached?"],
        ["incident-history"] = ["Were incidents counted that nobody reported?", "Was the system used as much, and by the same people, as it will be?"],
        ["formal"] = ["Is what was proved what is claimed? Read the definitions first", "What does the proof assume of the world?"],
        ["expert-judgement"] = ["Ask an expert who was not asked, without showing the first answer", "What would change their mind, and was it looked for?"],
        ["telemetry"] = ["What is not recorded?", "Would the harm look like this in the data?"],
    };
}
