using System.Reactive.Concurrency;
using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Cloud;

namespace ZegoCallKit.InMemory.Engine;

/// <summary>What the command groups of one engine and its media plane share.</summary>
internal sealed class EngineCore
{
    public EngineCore(CloudServer server, InMemoryEngineOptions options)
    {
        Server = server;
        Options = options;
        Events = new EngineEvents(this);
        Delayed = new DelayedResults(this);
        Commands = new CommandRunner(this);
    }

    /// <summary>
    /// Held by every command and by everything the engine's loop runs, also while events are raised: so one engine's events have one order. Take no other
    /// engine's gate inside it.
    /// </summary>
    public Lock Gate { get; } = new();

    public CloudServer Server { get; }

    public InMemoryEngineOptions Options { get; }

    public TimeProvider Time => Server.Options.TimeProvider;

    /// <summary>Where loops work; <see langword="null"/> is the thread pool.</summary>
    public IScheduler? Scheduler => Server.Options.Scheduler;

    public EngineEvents Events { get; }

    public DelayedResults Delayed { get; }

    public CommandRunner Commands { get; }

    public SequenceCounter Sequences { get; } = new();

    /// <summary>Set between initialisation and destruction.</summary>
    public EngineProfile? Profile { get; set; }

    public bool IsInitialized => Profile is not null;
}
