using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.FlightRecorder.Replaying;

/// <summary>Ignores frames, which are not recorded, and returns silence for those that are fetched.</summary>
internal sealed class ReplayFrames : IFrameCommands
{
    public EngineResult SendVideo(in VideoFrame frame, PublishChannel channel) => EngineResult.Accepted;

    public EngineResult SendAudio(in AudioFrame frame, PublishChannel channel) => EngineResult.Accepted;
}
