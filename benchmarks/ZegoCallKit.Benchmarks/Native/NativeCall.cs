using ZegoCallKit.Express;
using ZegoCallKit.Express.Loading;
using ZegoCallKit.Express.Tests.Native;
using ZegoCallKit.InMemory;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Benchmarks.Native;

/// <summary>
/// A client in a room over the binding to the real engine, whose function table calls an in-memory cloud. Another user publishes one stream there;
/// further events are raised by hand as native callbacks.
/// </summary>
internal sealed class NativeCall : IAsyncDisposable
{
    public const string RoomName = "room";
    public const string StreamName = "stream-published";

    private readonly NativeEngine _native;
    private readonly ZegoClient _publisher;
    private readonly ZegoClient _client;

    private NativeCall(NativeEngine native, ZegoClient publisher, ZegoClient client, IRoom room)
    {
        _native = native;
        _publisher = publisher;
        _client = client;
        Room = room;
    }

    public IRoom Room { get; }

    public NativeSlots Slots => _native.Slots;

    public static async Task<NativeCall> StartAsync()
    {
        var cloud = new InMemoryCloud();
        var options = new ZegoClientOptions
        {
            AppId = 1,
            AppSign = new string('0', ZegoClientOptions.AppSignLength),
            Engine = cloud.CreateEngineFactory(),
            SoundLevelInterval = TimeSpan.Zero,
            VideoSinkFormat = Media.VideoPixelFormat.Bgra32,
        };
        var publisher = await ZegoClient.CreateAsync(options);
        var stage = await publisher.LoginRoomAsync(new(RoomName), new(new("publisher")));
        await stage.PublishAsync(new(StreamName), new PublishOptions { Audio = AudioInput.None, Video = VideoInput.None });

        var native = new NativeEngine(cloud.CreateEngineFactory().Create());
        var library = EngineLibrary.Bind("the table", native.Find, isSingleton: false, new NativePictures());
        var client = await ZegoClient.CreateAsync(options with { Engine = new ExpressEngineFactory(library) });
        var room = await client.LoginRoomAsync(new(RoomName), new(new("user")), new RoomOptions { AutoPlay = new AutoPlayOptions { Policy = PlayPolicy.None } });
        return new(native, publisher, client, room);
    }

    public Task<IPlayback> PlayAsync(PlayOptions options) => Room.PlayAsync(new(StreamName), options);

    public async ValueTask DisposeAsync()
    {
        await _client.DisposeAsync();
        await _publisher.DisposeAsync();
    }
}
