using InCall.Calling;
using ZegoCallKit.Playing;
using ZegoCallKit.Rooms;
using static InCall.Features.FeatureException;

namespace InCall.Features;

/// <summary>Takes the network offline and back online: playing continues without further code.</summary>
internal sealed class ReconnectFeature : IFeature
{
    public string Name => "reconnect";

    public async Task<string> RunAsync(CallStage stage, CancellationToken cancellationToken)
    {
        var broken = CallStage.NextAsync(stage.BobRoom.State.Changes, static state => state.Phase == RoomPhase.Reconnecting, cancellationToken);
        stage.Cloud.Disconnect("bob");
        await broken;
        var back = CallStage.NextAsync(stage.BobRoom.State.Changes, static state => state.Phase == RoomPhase.Connected, cancellationToken);
        var began = stage.Time.GetTimestamp();
        stage.Cloud.Reconnect("bob");
        var state = await back;
        var playback = stage.BobRoom.Playbacks.Current.Items[CallStage.AliceStream];
        await CallStage.NextAsync(playback.State.Changes, static state => state.Phase == PlaybackPhase.Playing, cancellationToken);
        Require(stage.BobRoom.Playbacks.Current.Items.Count == 1, "the number of playbacks has changed");
        return $"reconnected after {stage.Time.GetElapsedTime(began).TotalSeconds:0.0} s, {(state.LastReconnect == ReconnectKind.Fast ? "the server had kept the login" : "as a new login")}, and the stream continues to play";
    }
}
