using System.Reactive.Concurrency;

namespace ZegoCallKit.InMemory;

/// <summary>What an <see cref="InMemorySignalingHub"/> is like. Immutable.</summary>
public sealed record InMemorySignalingOptions
{
    /// <summary>Where all time comes from: the system's clock by default, a <see cref="SimulatedTime"/> in tests.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Where observers are called; <see langword="null"/> is the thread pool. With a <see cref="SimulatedTime"/> give its <see cref="SimulatedTime.Scheduler"/>.</summary>
    public IScheduler? Scheduler { get; init; }

    /// <summary>What loss, duplication, delay and order are drawn from; the same seed on simulated time gives the same run.</summary>
    public int Seed { get; init; }

    /// <summary>What happens to messages of senders who have no conditions of their own.</summary>
    public SignalingConditions Conditions { get; init; } = SignalingConditions.Perfect;

    /// <summary>Options for a hub that lives on simulated time.</summary>
    /// <param name="time">The time.</param>
    /// <param name="seed">What loss, duplication, delay and order are drawn from.</param>
    /// <returns>The options.</returns>
    public static InMemorySignalingOptions On(SimulatedTime time, int seed = 0)
    {
        ArgumentNullException.ThrowIfNull(time);
        return new() { TimeProvider = time, Scheduler = time.Scheduler, Seed = seed };
    }
}
