using FsCheck;
using FsCheck.Fluent;

namespace ZegoCallKit.TestSeeds;

/// <summary>Runs properties over random sequences of steps; a failing sequence is shrunk before it is shown.</summary>
internal static class Properties
{
    private const ulong FixedSeed = 20261123;

    private static readonly ulong[] Seeds = [FixedSeed, .. FreshSeeds.Of(1).Select(static seed => (ulong)seed)];

    /// <summary>Checks that no sequence of steps throws an exception.</summary>
    public static void HoldOverSteps<T>(Gen<T> step, Action<T[]> run, int cases = 1_000, int length = 40) =>
        Hold(step.ArrayOf().Resize(length), Shorten, run, cases);

    /// <summary>Checks that no generated value throws an exception; a value that does is not shrunk.</summary>
    public static void Hold<T>(Gen<T> values, Action<T> run, int cases = 100) => Hold(values, static _ => [], run, cases);

    /// <summary>Checks that no generated value throws an exception.</summary>
    public static void Hold<T>(Gen<T> values, Func<T, IEnumerable<T>> shrink, Action<T> run, int cases = 1_000) =>
        Array.ForEach(Seeds, seed => Hold(values, shrink, run, cases, seed));

    private static void Hold<T>(Gen<T> values, Func<T, IEnumerable<T>> shrink, Action<T> run, int cases, ulong seed)
    {
        try
        {
            var replay = new Replay(new Rnd(seed, 1), Microsoft.FSharp.Core.FSharpOption<int>.None);
            Check.One(Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay(replay).WithQuietOnSuccess(true), Prop.ForAll(Arb.From(values, shrink), run));
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"The property fails with the seed {seed}; RANDOM_SEED={seed} repeats it. {failure.Message}", failure);
        }
    }

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
