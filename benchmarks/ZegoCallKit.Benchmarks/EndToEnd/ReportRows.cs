using ZegoCallKit.Benchmarks.Events;
using ZegoCallKit.Benchmarks.Native;
using ZegoCallKit.Benchmarks.Ratios;
using ZegoCallKit.Benchmarks.Stub;
using ZegoCallKit.Benchmarks.Wrapper;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Express.Tests.Native;
using ZegoCallKit.Publishing;

namespace ZegoCallKit.Benchmarks.EndToEnd;

/// <summary>Reports about a stream that is played and one that is published: their states and their quality.</summary>
internal static unsafe class ReportRows
{
    public const string Played = "played";
    private const string Sent = "published";

    private static readonly nint PlayedId = NativeStreams.Text(Played);
    private static readonly nint PublishedId = NativeStreams.Text(Sent);
    private static readonly nint Nothing = NativeStreams.Text("{}");

    public static IReadOnlyList<RatioCase> All(StubCall call)
    {
        var playback = Blocking.Wait(call.Room.PlayAsync(new(Played)));
        var publication = Blocking.Wait(call.Room.PublishAsync(new(Sent), new PublishOptions { Audio = AudioInput.None, Video = VideoInput.None }));
        return
        [
            Row("player.state", playback.State.Changes, PlayerState),
            Row("player.quality", playback.Quality.Changes, PlayerQuality),
            Row("publisher.state", publication.State.Changes, PublisherState),
            Row("publisher.quality", publication.Quality.Changes, PublisherQuality),
        ];
    }

    private static RatioCase Row<T>(string name, IObservable<T> changes, Action<NativeSlots, int> raise)
    {
        var (kit, floor) = (new Tally(), new Tally());

        // The first value is the current one.
        var first = true;
        changes.Subscribe(_ =>
        {
            kit.Add(first ? 0 : 1);
            first = false;
        });
        var row = Bursts.Row(name, 64, 0.5, kit, floor, raise);
        return row with
        {
            Floor = n =>
            {
                WrapperHandlers.PlayerState = (_, _, _, _) => floor.Add();
                WrapperHandlers.PublisherState = (_, _, _, _) => floor.Add();
                WrapperHandlers.Quality = (_, _) => floor.Add();
                row.Floor(n);
            },
        };
    }

    private static void PlayerState(NativeSlots slots, int number) =>
        NativeCalls.PlayerStateUpdate(slots, (byte*)PlayedId, (number & 1) == 0 ? ZegoPlayerState.PlayRequesting : ZegoPlayerState.Playing, 0, (byte*)Nothing);

    private static void PublisherState(NativeSlots slots, int number) =>
        NativeCalls.PublisherStateUpdate(slots, (byte*)PublishedId, (number & 1) == 0 ? ZegoPublisherState.PublishRequesting : ZegoPublisherState.Publishing, 0, (byte*)Nothing);

    private static void PlayerQuality(NativeSlots slots, int number) =>
        NativeCalls.PlayerQualityUpdate(slots, (byte*)PlayedId, new ZegoPlayStreamQuality { VideoRecvFps = 15, AudioRecvFps = 50, VideoDecodeFps = 15, VideoKbps = 600 + (number & 1), Rtt = 20 });

    private static void PublisherQuality(NativeSlots slots, int number) =>
        NativeCalls.PublisherQualityUpdate(slots, (byte*)PublishedId, new ZegoPublishStreamQuality { VideoCaptureFps = 15, VideoEncodeFps = 15, VideoKbps = 600 + (number & 1), Rtt = 20 });
}
