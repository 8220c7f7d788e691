using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Media;

namespace ZegoCallKit.Benchmarks.Native;

/// <summary>Accepts everything and does nothing with it.</summary>
internal sealed class NullSink : IEngineEventSink, IEngineFrameSink
{
    public void OnEvent(EngineEvent engineEvent)
    {
    }

    public void OnRemoteVideo(string streamId, in VideoFrame frame)
    {
    }

    public void OnCapturedVideo(PublishChannel channel, in VideoFrame frame)
    {
    }

    public void OnRemoteAudio(string streamId, in AudioFrame frame)
    {
    }

    public void OnCapturedAudio(in AudioFrame frame)
    {
    }

    public void OnPlaybackAudio(in AudioFrame frame)
    {
    }
}
