using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Express.Tests.Native;
using ZegoCallKit.InMemory;
using ZegoCallKit.Media;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Express.Tests.Facade;

/// <summary>Windows that a program sets for preview and playback reach the engine as native canvases.</summary>
public sealed class ViewTests
{
    private static readonly VideoView Window = new() { Handle = 0x7ffe_1234, Mode = ViewMode.AspectFill, BackgroundColor = 0x102030 };
    private static readonly VideoView Other = new() { Handle = 0x7ffe_5678, Mode = ViewMode.ScaleToFill, BackgroundColor = 0xffffff };
    private static readonly RoomId Room = new("room");

    [Fact]
    public async Task A_window_for_the_preview_and_two_for_a_playback_arrive_with_mode_and_colour()
    {
        var cloud = new InMemoryCloud();
        await using var bob = await ZegoClient.CreateAsync(Options(cloud.CreateEngineFactory()), TestContext.Current.CancellationToken);
        var stage = await bob.LoginRoomAsync(Room, new RoomUser(new UserId("bob")), cancellationToken: TestContext.Current.CancellationToken);
        await stage.PublishAsync(new StreamId("bobs"), new PublishOptions { Audio = AudioInput.None, Video = VideoInput.None }, TestContext.Current.CancellationToken);

        var views = new List<(string Command, VideoView? View)>();
        var native = new NativeEngine(new ViewLogEngine(cloud.CreateEngineFactory().Create(), views));
        await using var alice = await ZegoClient.CreateAsync(Options(new ExpressEngineFactory(native.Bind())), TestContext.Current.CancellationToken);
        var preview = await alice.StartPreviewAsync(new PreviewOptions { View = Window }, TestContext.Current.CancellationToken);
        var room = await alice.LoginRoomAsync(Room, new RoomUser(new UserId("alice")), new RoomOptions { AutoPlay = new() { Policy = Playing.PlayPolicy.None } }, TestContext.Current.CancellationToken);
        var playback = await room.PlayAsync(new StreamId("bobs"), new PlayOptions { View = Window }, TestContext.Current.CancellationToken);
        await playback.StopAsync();
        await room.PlayAsync(new StreamId("bobs"), new PlayOptions { View = Other }, TestContext.Current.CancellationToken);
        await preview.DisposeAsync();

        Assert.Equal([("StartPreview", Window), ("StartPlaying", Window), ("StartPlaying", Other)], views);
    }

    private static ZegoClientOptions Options(IZegoEngineFactory engine) => new() { AppId = 1, AppSign = new string('a', 64), Engine = engine };
}
