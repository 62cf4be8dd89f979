using FsCheck;
using FsCheck.Fluent;

namespace Warrant.Core.Tests;

static class Properties
{
    /// <summary>Asks a property of so many generated cases, always the same ones; a counterexample is shrunk and thrown.</summary>
    public static void Hold<T>(Gen<T> cases, Func<T, bool> property, int count = 10_000) =>
        Prop.ForAll(cases.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(20260930, 7).WithQuietOnSuccess(true));

    /// <summary>Uniform on a fine grid from 0 to 1, both ends included.</summary>
    public static Gen<double> Unit { get; } = Gen.Choose(0, 1_000_000).Select(i => i / 1e6);

    public static Gen<double> Confidence { get; } = Gen.Elements(0.6, 0.9, 0.95, 0.99, 0.999);
}
