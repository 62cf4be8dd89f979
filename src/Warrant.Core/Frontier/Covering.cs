namespace Warrant.Core;

/// <summary>
/// The least cover of the minimal sets of a coherent function: min Σ w·d over w ≥ 0 with Σ_{g∈b} w_g ≥ 1 for every minimal set b. Capped at 1 it is the sharp upper
/// bound on the probability of the function when the grounds have probabilities d and any dependence. Its dual packs probability into sets: y_b is that of exactly the
/// grounds of b being true together. Modules are covered one after the other: the cover of a module is the probability of its variable above, and weights multiply.
/// </summary>
static class Covering
{
    public static Bound Of(Diagram function, ReadOnlySpan<double> probabilities, Func<bool>? timeUp)
    {
        var modules = function.Roots.Length;
        var (covers, shares) = (new double[modules], new double[modules]);
        var weights = new double[function.Variables.Length];
        for (var m = 0; m < modules; m++)
        {
            var module = new ModuleCover(function, m, timeUp);
            for (var level = module.FirstLevel; level < module.EndLevel; level++)
                module.Costs[level - module.FirstLevel] = function.Variables[level] is >= 0 and var ground ? probabilities[ground] : covers[~function.Variables[level]];
            var attained = module.Solve();
            covers[m] = module.Value;
            // A module that attains less than its cover gives less to every set above that uses it.
            var share = module.Value > 0 ? attained / module.Value : 1;
            for (var level = module.FirstLevel; level < module.EndLevel; level++)
            {
                weights[level] = module.Weights[level - module.FirstLevel];
                if (function.Variables[level] < 0 && weights[level] > 0) share = Math.Min(share, shares[~function.Variables[level]] * (module.Value > 0 ? attained / module.Value : 1));
            }
            shares[m] = share;
        }
        var byGround = Spread(function, weights, probabilities.Length);
        return new(Math.Min(1, covers[^1]), Math.Min(1, covers[^1] * shares[^1]), byGround);
    }

    // From the whole down: the weight of a module multiplies those of its own variables.
    static double[] Spread(Diagram function, double[] weights, int grounds)
    {
        var (byGround, ofModule) = (new double[grounds], new double[function.Roots.Length]);
        ofModule[^1] = 1;
        for (var m = ofModule.Length - 1; m >= 0; m--)
        {
            var (first, end) = ModuleCover.Levels(function, m);
            for (var level = first; level < end; level++)
                if (function.Variables[level] is >= 0 and var ground) byGround[ground] = weights[level] * ofModule[m];
                else ofModule[~function.Variables[level]] = weights[level] * ofModule[m];
        }
        return byGround;
    }
}
