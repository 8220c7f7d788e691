using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Tests.Support;

/// <summary>Discards frames.</summary>
public sealed class NoFrames : IEngineFrameSink
{
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
