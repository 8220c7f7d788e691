using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.FlightRecorder.Replaying;

/// <summary>Frames are not recorded: they are taken and lead nowhere, and what is fetched is silence.</summary>
internal sealed class ReplayFrames : IFrameCommands
{
    public EngineResult SendVideo(in VideoFrame frame, PublishChannel channel) => EngineResult.Accepted;

    public EngineResult SendAudio(in AudioFrame frame, PublishChannel channel) => EngineResult.Accepted;
}
