using ZegoCallKit.Effects.Tests.Native;
using ZegoCallKit.InMemory;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Effects.Tests;

/// <summary>The processor in a call on the in-memory cloud: published frames pass through the SDK, and other users receive the processed frames.</summary>
public sealed class CallTests
{
    [Fact]
    public void What_others_see_has_been_through_the_SDK()
    {
        using var folder = new TempFolder(TempFolder.Everything);
        var sdk = new FakeSdk();
        var time = new SimulatedTime();
        var cloud = new InMemoryCloud(InMemoryCloudOptions.Simulated(time));
        var format = new VideoFormat(64, 48, new FrameRate(10, 1));
        var seen = new List<byte[]>();
        time.Run(async () =>
        {
            var effects = await EffectsProcessor.CreateAsync(
                FakeFunctions.Library,
                new EffectsOptions { Resources = EffectsResources.FromFolder(folder.Path), License = sdk.License, TimeProvider = time, NotificationScheduler = time.Scheduler },
                CancellationToken.None);
            await using var alice = await ClientAsync();
            await using var bob = await ClientAsync();
            var adding = await alice.Effects.AddVideoProcessorAsync(effects);
            var stage = await alice.LoginRoomAsync(new RoomId("room"), new RoomUser(new UserId("alice")));
            var room = await bob.LoginRoomAsync(new RoomId("room"), new RoomUser(new UserId("bob")), new RoomOptions { AutoPlay = new AutoPlayOptions { Policy = PlayPolicy.None } });
            await stage.PublishAsync(new StreamId("own"), new PublishOptions { Audio = AudioInput.None, Video = VideoInput.From(new ColourBarsSource(format)) });
            var playback = await room.PlayAsync(new StreamId("own"), new PlayOptions { VideoSink = new CallbackVideoSink(Keep) });
            await Task.Delay(TimeSpan.FromSeconds(1), time);
            await playback.StopAsync();
            await adding.DisposeAsync();
            await effects.DisposeAsync();
        });

        Assert.InRange(seen.Count, 5, 12);
        var source = new ColourBarsSource(format);
        var published = Enumerable.Range(0, 30).Select(_ => Read(source)).ToList();
        Assert.All(seen, picture => Assert.Contains(published, plain => picture.AsSpan().SequenceEqual(Inverted(plain))));
        Assert.StartsWith("process I420 64x48", sdk.Calls.First(static call => call.StartsWith("process", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(0, sdk.Living);

        async Task<ZegoClient> ClientAsync() => await ZegoClient.CreateAsync(new ZegoClientOptions
        {
            AppId = 1,
            AppSign = new string('0', 64),
            Engine = cloud.CreateEngineFactory(),
            TimeProvider = time,
            WorkScheduler = time.Scheduler,
        });

        void Keep(in VideoFrame frame)
        {
            var copy = new byte[format.FrameSize];
            frame.CopyTo(copy);
            seen.Add(copy);
        }
    }

    private static byte[] Read(ColourBarsSource source)
    {
        var picture = new byte[source.Format.FrameSize];
        Assert.True(source.TryRead(picture));
        return picture;
    }

    private static byte[] Inverted(byte[] picture) => [.. picture.Select(static value => (byte)~value)];
}
