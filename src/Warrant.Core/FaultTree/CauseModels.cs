namespace Warrant.Core;

/// <summary>The common-cause models of the Open-PSA format by name, and what each needs.</summary>
static class CauseModels
{
    /// <summary>By k - 1: the probability of one cause that strikes exactly k given members.</summary>
    public static double[] Shares(GroupDefinition group, Quantities quantities)
    {
        var size = group.Members.Count;
        if (size < 2) throw Wrong("a common cause needs two members");
        if (size > CommonCauses.MostMembers && group.Model != "beta-factor") throw Wrong($"it has {size} members, and {group.Model} needs a cause for each subset; at most {CommonCauses.MostMembers} are read");
        if (group.Total is null) throw Wrong("it has no distribution");
        var total = quantities.Probability(group.Total, group.Name);
        if (!Levelled(group)) throw Wrong($"the levels of its factors are not those of {Plain.Line(group.Model)} over {size} members, each once");
        var factors = group.Factors.OrderBy(f => f.Level ?? 0).Select(f => quantities.Probability(f.Value, group.Name)).ToArray();
        return group.Model switch
        {
            "beta-factor" when factors.Length == 1 => CommonCauses.BetaFactor(size, total, factors[0]),
            "MGL" when factors.Length == size - 1 => CommonCauses.MultipleGreekLetters(total, factors),
            "alpha-factor" when factors.Length == size && factors.Sum() > 0 => CommonCauses.AlphaFactor(total, factors),
            "phi-factor" when factors.Length == size && Math.Abs(factors.Sum() - 1) < 1e-6 => CommonCauses.PhiFactor(total, factors),
            "beta-factor" => throw Wrong($"a beta factor is one factor, not {factors.Length}"),
            "MGL" => throw Wrong($"MGL over {size} members needs the factors of level 2 to {size}"),
            "alpha-factor" => throw Wrong($"alpha factors of {size} members are those of level 1 to {size}, not all zero"),
            "phi-factor" => throw Wrong($"phi factors of {size} members are those of level 1 to {size}, and make 1 together"),
            _ => throw Wrong($"model `{Plain.Line(group.Model)}` is not read"),
        };

        // Factors without levels are in order. A beta factor is of all members, whatever level it is written with.
        static bool Levelled(GroupDefinition group)
        {
            var levels = group.Factors.Select(f => f.Level).Order().ToList();
            var first = group.Model is "beta-factor" or "MGL" ? 2 : 1;
            if (group.Model == "beta-factor" && levels is [{ } only]) return only >= first && only <= group.Members.Count;
            return group.Model is not ("beta-factor" or "MGL" or "alpha-factor" or "phi-factor") || levels.TrueForAll(l => l is null) || levels.Select((l, i) => l == first + i).All(fits => fits);
        }

        FaultTreeException Wrong(string why) => new($"common-cause group `{Plain.Line(group.Name)}`: {why}", group.At);
    }
}
