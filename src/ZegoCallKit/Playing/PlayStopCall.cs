using ZegoCallKit.Engine;
using ZegoCallKit.Internal.Core;

namespace ZegoCallKit.Playing;

/// <summary>Represents the command that stops a playback.</summary>
/// <param name="core">The client.</param>
/// <param name="playback">The playback, which has been ended.</param>
/// <param name="calls">Makes the calls.</param>
internal sealed class PlayStopCall(ClientCore core, Playback playback, PlaybackCalls calls) : BoundedCall(core, playback.NewOperation("StopPlayingStream"))
{
    public override EngineResult Execute(IZegoEngine engine) => calls.Stop(engine);

    protected override void OnOver() => playback.OnStopped();
}
