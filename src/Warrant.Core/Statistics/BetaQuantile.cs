namespace Warrant.Core;

static class BetaQuantile
{
    // The logits of the smallest double above 0 and its mirror.
    const double Widest = 744;

    /// <summary>The x with I_x(a, b) = p, and 1 − x, each to full relative precision.</summary>
    /// <param name="p">Above 0 and at most ½: the caller mirrors what is above.</param>
    /// <remarks>
    /// Halley's method on ln I as a function of t = logit x. There dI/dt = xᵃyᵇ/B(a, b) and ln I is concave, so the search cannot run away; a bracket
    /// and bisection stay as the safeguard. A step with |ln(I/p)| = g leaves an error below g³, so one below 1e-5 is the last.
    /// </remarks>
    public static (double X, double Y) Find(double p, double a, double b)
    {
        var tail = new BetaTail(a, b);
        double low = -Widest, high = Widest;
        var t = Math.Clamp(Guess(p, a, b, tail), -700, 700);
        var (x, y) = FromLogit(t);
        for (var step = 0; step < 200; step++)
        {
            var (lower, _, density, slope) = tail.At(x, y);
            var distance = lower > 0 ? Math.Log(lower / p) : double.NegativeInfinity;
            if (distance == 0) break;
            if (distance < 0) low = t; else high = t;

            var newton = distance * lower / density;
            var damping = 1 - newton * (slope - density / lower) / 2;
            var move = -newton / Math.Max(0.5, damping);
            var last = Math.Abs(distance) < 1e-5;
            if (last || damping < 4 && t + move > low && t + move < high)
            {
                // By factors, not from t: a logit of hundreds has too few digits left for x.
                t += move;
                var odds = Math.Exp(move);
                (x, y) = (x * odds / (y + x * odds), y / (y + x * odds));
                if (last) break;
                continue;
            }

            // Not a number, outside the bracket, or so far to the right that Halley's steps are short.
            var middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) break;
            t = middle;
            (x, y) = FromLogit(t);
        }
        return (x, y);
    }

    static (double X, double Y) FromLogit(double t)
    {
        var odds = Math.Exp(t);
        return (odds / (1 + odds), 1 / (1 + odds));
    }

    // Abramowitz and Stegun 26.5.22 where both parameters reach 1; otherwise the leading term xᵃ / (a·B(a, b)).
    static double Guess(double p, double a, double b, in BetaTail tail)
    {
        if (a < 1 || b < 1)
        {
            var logX = Math.Min(-1e-3, (Math.Log(p * a) + tail.LogBeta) / a);
            return logX - Math.Log(-Accurate.ExpMinusOne(logX));
        }
        var z = NormalUpperQuantile(p);
        double perA = 1 / (2 * a - 1), perB = 1 / (2 * b - 1);
        var h = 2 / (perA + perB);
        var l = (z * z - 3) / 6;
        var w = z * Math.Sqrt(h + l) / h - (perB - perA) * (l + 5 / 6.0 - 2 / (3 * h));
        return Math.Log(a / b) - 2 * w;
    }

    // Abramowitz and Stegun 26.2.23, off by less than 4.5e-4: a start, no result.
    static double NormalUpperQuantile(double p)
    {
        var t = Math.Sqrt(-2 * Math.Log(p));
        return t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
    }
}
