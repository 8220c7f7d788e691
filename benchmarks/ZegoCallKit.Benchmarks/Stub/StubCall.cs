using ZegoCallKit.Express;
using ZegoCallKit.Express.Loading;
using ZegoCallKit.Express.Tests.Native;
using ZegoCallKit.Playing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Benchmarks.Stub;

/// <summary>A client over the stub engine, in a room. The events are raised by hand as native callbacks.</summary>
internal sealed class StubCall : IAsyncDisposable
{
    public const string RoomName = "room";

    private StubCall(ZegoClient client, IRoom room)
    {
        Client = client;
        Room = room;
    }

    public ZegoClient Client { get; }

    public IRoom Room { get; }

    public static Task<StubCall> StartAsync(PlayPolicy? policy = null) =>
        StartAsync(new RoomOptions { AutoPlay = new AutoPlayOptions { Policy = policy ?? PlayPolicy.None } });

    public static async Task<StubCall> StartAsync(RoomOptions options)
    {
        var client = await CreateClientAsync();
        return new(client, await client.LoginRoomAsync(new(RoomName), new(new("user")), options));
    }

    public static Task<ZegoClient> CreateClientAsync()
    {
        var native = new NativeEngine(backend: null!);
        StubEngine.Kit = new StubSide(native.Slots);
        var library = EngineLibrary.Bind("the stub", export => StubEngine.Find(export) is not 0 and var own ? own : native.Find(export), isSingleton: false, new NativePictures());
        return ZegoClient.CreateAsync(new ZegoClientOptions
        {
            AppId = 1,
            AppSign = new string('0', ZegoClientOptions.AppSignLength),
            Engine = new ExpressEngineFactory(library),
            VideoSinkFormat = Media.VideoPixelFormat.Bgra32,
        });
    }

    public ValueTask DisposeAsync() => Client.DisposeAsync();
}
