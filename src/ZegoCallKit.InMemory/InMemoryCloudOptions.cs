using System.Reactive.Concurrency;

namespace ZegoCallKit.InMemory;

/// <summary>What an <see cref="InMemoryCloud"/> is like. Immutable.</summary>
public sealed record InMemoryCloudOptions
{
    /// <summary>Where all time comes from: the system's clock by default, a <see cref="SimulatedTime"/> in tests.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Where the cloud and its engines work; <see langword="null"/> is the thread pool. With a <see cref="SimulatedTime"/> give its <see cref="SimulatedTime.Scheduler"/>.</summary>
    public IScheduler? Scheduler { get; init; }

    /// <summary>What jitter, loss and ids are drawn from; the same seed on simulated time gives the same run.</summary>
    public int Seed { get; init; }

    /// <summary>The link of every user who has no conditions of its own.</summary>
    public NetworkConditions Network { get; init; } = NetworkConditions.Perfect;

    /// <summary>Whether a user whose token has expired is kicked out (1002056); by default the login stays and only logging in again fails (1002078).</summary>
    public bool KickOnTokenExpiry { get; init; }

    /// <summary>Whether the account may log in to several rooms at once; without it such a login fails with 1002036.</summary>
    public bool AllowMultiRoom { get; init; } = true;

    /// <summary>Options for a cloud and engines that live on simulated time.</summary>
    /// <param name="time">The time.</param>
    /// <param name="seed">What jitter, loss and ids are drawn from.</param>
    /// <returns>The options.</returns>
    public static InMemoryCloudOptions On(SimulatedTime time, int seed = 0)
    {
        ArgumentNullException.ThrowIfNull(time);
        return new() { TimeProvider = time, Scheduler = time.Scheduler, Seed = seed };
    }
}
