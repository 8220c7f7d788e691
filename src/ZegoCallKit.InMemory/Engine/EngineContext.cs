using System.Reactive.Concurrency;
using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Cloud;

namespace ZegoCallKit.InMemory.Engine;

/// <summary>Holds what every part of one engine uses: its lock, its clock, its scheduler, its user and its profile.</summary>
internal sealed class EngineContext(InMemoryCloudOptions options)
{
    /// <summary>
    /// Gets the lock that every command and everything on the engine's loop holds, also while events are raised, so that the events of one engine have one order.
    /// Never take another engine's gate while holding it.
    /// </summary>
    public Lock Gate { get; } = new();

    public TimeProvider Time => options.TimeProvider;

    /// <summary>Gets the scheduler of the loops; <see langword="null"/> is the thread pool.</summary>
    public IScheduler? Scheduler => options.Scheduler;

    /// <summary>Gets the seed of the random numbers.</summary>
    public int Seed => options.Seed;

    /// <summary>Gets or sets the user of the last login; <see langword="null"/> before the first.</summary>
    public CloudUser? User { get; set; }

    /// <summary>Gets or sets the profile; set between initialization and destruction.</summary>
    public EngineProfile? Profile { get; set; }

    public bool IsInitialized => Profile is not null;
}
