using System.Reactive.Concurrency;

namespace ZegoCallKit.InMemory;

/// <summary>Represents the options of an <see cref="InMemorySignalingHub"/>. Immutable.</summary>
public sealed record InMemorySignalingOptions
{
    /// <summary>Gets the source of all time: the system clock by default, a <see cref="SimulatedTime"/> in tests.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Gets the scheduler on which observers are called; <see langword="null"/> is the thread pool.
    /// With a <see cref="SimulatedTime"/>, use its <see cref="SimulatedTime.Scheduler"/>.</summary>
    public IScheduler? Scheduler { get; init; }

    /// <summary>Gets the seed of the random loss, duplication, delay and order. On simulated time, the same seed produces the same run.</summary>
    public int Seed { get; init; }

    /// <summary>Gets the conditions of the messages of senders without conditions of their own.</summary>
    public SignalingConditions Conditions { get; init; } = SignalingConditions.Perfect;

    /// <summary>Creates options for a hub that runs on simulated time.</summary>
    /// <param name="time">The simulated time.</param>
    /// <param name="seed">The seed of the random loss, duplication, delay and order.</param>
    /// <returns>The options.</returns>
    public static InMemorySignalingOptions Simulated(SimulatedTime time, int seed = 0)
    {
        ArgumentNullException.ThrowIfNull(time);
        return new() { TimeProvider = time, Scheduler = time.Scheduler, Seed = seed };
    }

    internal void Validate(string parameter)
    {
        OptionGuard.NotNull(TimeProvider, parameter);
        OptionGuard.NotNull(Conditions, parameter);
        Conditions.Validate(OptionGuard.PathOf(parameter, nameof(Conditions)));
    }
}
