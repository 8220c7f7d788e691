using System.Reactive.Concurrency;

namespace ZegoCallKit.InMemory;

/// <summary>Represents the options of an <see cref="InMemoryCloud"/>. Immutable.</summary>
public sealed record InMemoryCloudOptions
{
    /// <summary>Gets the source of all time: the system clock by default, a <see cref="SimulatedTime"/> in tests.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Gets the scheduler of the cloud and its engines; <see langword="null"/> is the thread pool.
    /// With a <see cref="SimulatedTime"/>, use its <see cref="SimulatedTime.Scheduler"/>.</summary>
    public IScheduler? Scheduler { get; init; }

    /// <summary>Gets the seed of the random jitter, loss and ids. On simulated time, the same seed produces the same run.</summary>
    public int Seed { get; init; }

    /// <summary>Gets the network conditions of every user without conditions of their own.</summary>
    public NetworkConditions Network { get; init; } = NetworkConditions.Perfect;

    /// <summary>Gets whether a user whose token expires is kicked out (1002056). By default the user stays logged in, and only the next login fails (1002078).</summary>
    public bool KickOnTokenExpiry { get; init; }

    /// <summary>Gets whether the account may log in to several rooms at once; if not, a second login fails with 1002036.</summary>
    public bool AllowMultiRoom { get; init; } = true;

    /// <summary>Creates options for a cloud and engines that run on simulated time.</summary>
    /// <param name="time">The simulated time.</param>
    /// <param name="seed">The seed of the random jitter, loss and ids.</param>
    /// <returns>The options.</returns>
    public static InMemoryCloudOptions Simulated(SimulatedTime time, int seed = 0)
    {
        ArgumentNullException.ThrowIfNull(time);
        return new() { TimeProvider = time, Scheduler = time.Scheduler, Seed = seed };
    }

    internal void Validate(string parameter)
    {
        OptionGuard.NotNull(TimeProvider, parameter);
        OptionGuard.NotNull(Network, parameter);
        Network.Validate(OptionGuard.PathOf(parameter, nameof(Network)));
    }
}
