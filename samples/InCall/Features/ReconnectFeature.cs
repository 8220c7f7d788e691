using InCall.Calling;
using ZegoCallKit.Playing;
using ZegoCallKit.Rooms;
using static InCall.Features.FeatureException;

namespace InCall.Features;

/// <summary>Takes the network offline and back online: playing continues without further code.</summary>
internal sealed class ReconnectFeature : IFeature
{
    public string Name => "reconnect";

    public async Task<string> RunAsync(CallContext call, CancellationToken cancellationToken)
    {
        var broken = CallContext.NextAsync(call.BobRoom.State.Changes, static state => state.Phase == RoomPhase.Reconnecting, cancellationToken);
        call.Cloud.Disconnect("bob");
        await broken;
        var back = CallContext.NextAsync(call.BobRoom.State.Changes, static state => state.Phase == RoomPhase.Connected, cancellationToken);
        var began = call.Time.GetTimestamp();
        call.Cloud.Reconnect("bob");
        var state = await back;
        var playback = call.BobRoom.Playbacks.Current.Items[CallContext.AliceStream];
        await CallContext.NextAsync(playback.State.Changes, static state => state.Phase == PlaybackPhase.Playing, cancellationToken);
        Require(call.BobRoom.Playbacks.Current.Items.Count == 1, "the number of playbacks has changed");
        return $"reconnected after {call.Time.GetElapsedTime(began).TotalSeconds:0.0} s, {(state.LastReconnect == ReconnectKind.Fast ? "the server had kept the login" : "as a new login")}, and the stream continues to play";
    }
}
