using FsCheck;
using FsCheck.Fluent;

namespace ZegoCallKit.Tests;

/// <summary>Runs properties over random sequences of steps; a failing sequence is shrunk to a short one before it is shown.</summary>
internal static class Properties
{
    private static readonly Replay Seed = new(new Rnd(20261123, 1), Microsoft.FSharp.Core.FSharpOption<int>.None);

    /// <summary>Checks that running any sequence of steps throws nothing.</summary>
    public static void HoldOverSteps<T>(Gen<T> step, Action<T[]> run, int cases = 1_000, int length = 40) =>
        Hold(step.ArrayOf().Resize(length), Shorten, run, cases);

    /// <summary>Checks that running any generated value throws nothing.</summary>
    public static void Hold<T>(Gen<T> values, Func<T, IEnumerable<T>> shrink, Action<T> run, int cases = 1_000) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay(Seed).WithQuietOnSuccess(true),
            Prop.ForAll(Arb.From(values, shrink), run));

    private static IEnumerable<T[]> Shorten<T>(T[] steps)
    {
        for (var size = steps.Length / 2; size > 0; size /= 2)
        {
            for (var from = 0; from < steps.Length; from += size)
            {
                yield return [.. steps[..from], .. steps[Math.Min(from + size, steps.Length)..]];
            }
        }
    }
}
