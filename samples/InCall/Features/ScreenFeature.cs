using InCall.Calling;
using ZegoCallKit;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;
using static InCall.Features.FeatureException;

namespace InCall.Features;

/// <summary>Shares a screen and its audio as a second stream.</summary>
internal sealed class ScreenFeature : IFeature
{
    private static readonly StreamId Screen = new("alice-screen");

    public string Name => "screen";

    public async Task<string> RunAsync(CallContext call, CancellationToken cancellationToken)
    {
        var screens = await call.Alice.GetScreensAsync(cancellationToken);
        await using var shared = await call.AliceRoom.ShareScreenAsync(Screen, new ScreenShareOptions { IncludeAudio = true }, cancellationToken);
        var playback = await call.BobRoom.PlayAsync(Screen, cancellationToken: cancellationToken);
        var size = (await CallContext.NextAsync(playback.State.Changes, static state => state.VideoSize is { Width: > 0 }, cancellationToken)).VideoSize;
        var heard = (await CallContext.NextAsync(playback.State.Changes, static state => state.TimeToFirstAudio is not null, cancellationToken)).TimeToFirstAudio;
        Require(call.AliceRoom.Publications.Current.Items.Count == 2, "the first stream has ended");
        await playback.StopAsync(cancellationToken);
        return $"'{screens[0].Name}' of {screens.Count} arrived as a second stream, {size.Width}×{size.Height}, with audio after {heard?.TotalMilliseconds:0} ms";
    }
}
