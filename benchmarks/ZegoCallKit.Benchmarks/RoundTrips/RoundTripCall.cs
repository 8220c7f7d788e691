using ZegoCallKit.InMemory;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Benchmarks.RoundTrips;

/// <summary>Provides clients over an in-memory cloud, and engines of the same cloud that are driven by hand.</summary>
internal sealed class RoundTripCall : IAsyncDisposable
{
    private readonly List<ZegoClient> _clients;
    private readonly ZegoClient _guest;
    private readonly IRoom _room;
    private readonly PortByHand _resident;
    private readonly PortByHand _visitor;

    private RoundTripCall(List<ZegoClient> clients, IRoom room, IPlayback playback, PortByHand resident, PortByHand visitor)
    {
        _clients = clients;
        _guest = clients[^1];
        _room = room;
        Playback = playback;
        _resident = resident;
        _visitor = visitor;
    }

    public IPlayback Playback { get; }

    public (Func<int, Task> SetExtraInfoAsync, Func<int, Task> LoginAsync) ByHand => (_resident.SetExtraInfoAsync, _visitor.LoginAsync);

    public static async Task<RoundTripCall> StartAsync()
    {
        var cloud = new InMemoryCloud();
        var options = new ZegoClientOptions
        {
            AppId = 1,
            AppSign = new string('0', ZegoClientOptions.AppSignLength),
            Engine = cloud.CreateEngineFactory(),
            SoundLevelInterval = TimeSpan.Zero,
        };
        var publisher = await ZegoClient.CreateAsync(options);
        var stage = await publisher.LoginRoomAsync(new("room"), new(new("publisher")));
        await stage.PublishAsync(new("stream"), new PublishOptions { Audio = AudioInput.None, Video = VideoInput.None });
        var client = await ZegoClient.CreateAsync(options);
        var room = await client.LoginRoomAsync(new("room"), new(new("user")), new RoomOptions { AutoPlay = new AutoPlayOptions { Policy = PlayPolicy.None } });
        var playback = await room.PlayAsync(new("stream"));
        var guest = await ZegoClient.CreateAsync(options);

        // Separate rooms, so that events of other users are not part of the measurement.
        var resident = new PortByHand(cloud.CreateEngineFactory().Create());
        await resident.EnterAsync();
        var visitor = new PortByHand(new InMemoryCloud().CreateEngineFactory().Create());
        return new([publisher, client, guest], room, playback, resident, visitor);
    }

    public async Task SetExtraInfoAsync(int times)
    {
        for (var i = 0; i < times; i++)
        {
            await _room.SetExtraInfoAsync("key", "value");
        }
    }

    public async Task LoginAsync(int times)
    {
        for (var i = 0; i < times; i++)
        {
            await using var room = await _guest.LoginRoomAsync(new("guests"), new(new("guest")));
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients)
        {
            await client.DisposeAsync();
        }
    }
}
