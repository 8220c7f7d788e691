using System.Reactive.Concurrency;
using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Cloud;
using ZegoCallKit.InMemory.Devices;
using ZegoCallKit.InMemory.Media;
using ZegoCallKit.InMemory.Network;
using ZegoCallKit.InMemory.Playing;
using ZegoCallKit.InMemory.Publishing;
using ZegoCallKit.InMemory.Rooms;

namespace ZegoCallKit.InMemory.Engine;

/// <summary>Connects the parts of one engine: rooms, publishing, playing, messages, devices and media. What the parts have in common is in <see cref="EngineContext"/>.</summary>
internal sealed class EngineCore
{
    public EngineCore(ICloud cloud, InMemoryEngineOptions options)
    {
        Cloud = cloud;
        Context = new EngineContext(cloud.Options);
        Events = new EngineEvents(Context);
        Delayed = new DelayedResults(Context, Events);
        Commands = new CommandRunner(Context, Events);
        Link = new ClientLink(Context, Events, cloud.Post)
        {
            OnLost = () => Rooms!.OnLinkLost(),
            OnRestored = () => Rooms!.OnLinkBack(),
            OnNetworkChanged = (conditions, isUp) => Media!.SetNetwork(conditions, isUp),
        };
        Rooms = new RoomTable(this);
        Publishers = new PublisherTable(this);
        Players = new PlayerTable(this);
        Devices = new EngineDevices(Events, options.Devices ?? new VirtualDevices());
        Media = new EngineMedia(Context, Events, Commands, Devices, cloud.Numbers.Next(), () => Rooms.Any);
    }

    public EngineContext Context { get; }

    public Lock Gate => Context.Gate;

    public ICloud Cloud { get; }

    public TimeProvider Time => Context.Time;

    public IScheduler? Scheduler => Context.Scheduler;

    public EngineEvents Events { get; }

    public DelayedResults Delayed { get; }

    public CommandRunner Commands { get; }

    public SequenceCounter Sequences { get; } = new();

    public ClientLink Link { get; }

    public RoomTable Rooms { get; }

    public PublisherTable Publishers { get; }

    public PlayerTable Players { get; }

    public EngineDevices Devices { get; }

    public EngineMedia Media { get; }

    public EngineProfile? Profile
    {
        get => Context.Profile;
        set => Context.Profile = value;
    }

    public bool IsInitialized => Context.IsInitialized;
}
