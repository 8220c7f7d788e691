using System.Reactive.Concurrency;
using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Cloud;
using ZegoCallKit.InMemory.Devices;
using ZegoCallKit.InMemory.Media;
using ZegoCallKit.InMemory.Messaging;
using ZegoCallKit.InMemory.Network;
using ZegoCallKit.InMemory.Playing;
using ZegoCallKit.InMemory.Publishing;
using ZegoCallKit.InMemory.Rooms;

namespace ZegoCallKit.InMemory.Engine;

/// <summary>Holds what the command groups of one engine and its media plane share.</summary>
internal sealed class EngineCore
{
    public EngineCore(CloudServer server, InMemoryEngineOptions options)
    {
        Server = server;
        Options = options;
        Events = new EngineEvents(this);
        Delayed = new DelayedResults(this);
        Commands = new CommandRunner(this);
        Link = new ClientLink(server, this);
        Rooms = new RoomTable(this);
        Publishers = new PublisherTable(this);
        Players = new PlayerTable(this);
        SequentialData = new SequentialDataTable(this);
        Devices = new EngineDevices(this, options.Devices ?? new VirtualDevices());
        Media = new EngineMedia(this);
    }

    /// <summary>
    /// Gets the lock that every command and everything on the engine's loop holds, also while events are raised, so that the events of one engine have one order.
    /// Never take another
    /// engine's gate while holding it.
    /// </summary>
    public Lock Gate { get; } = new();

    public CloudServer Server { get; }

    public InMemoryEngineOptions Options { get; }

    public TimeProvider Time => Server.Options.TimeProvider;

    /// <summary>Gets the scheduler of the loops; <see langword="null"/> is the thread pool.</summary>
    public IScheduler? Scheduler => Server.Options.Scheduler;

    public EngineEvents Events { get; }

    public DelayedResults Delayed { get; }

    public CommandRunner Commands { get; }

    public SequenceCounter Sequences { get; } = new();

    public ClientLink Link { get; }

    public RoomTable Rooms { get; }

    public PublisherTable Publishers { get; }

    public PlayerTable Players { get; }

    public SequentialDataTable SequentialData { get; }

    public EngineDevices Devices { get; }

    public IEngineMedia Media { get; }

    /// <summary>Gets or sets the profile; set between initialization and destruction.</summary>
    public EngineProfile? Profile { get; set; }

    public bool IsInitialized => Profile is not null;
}
