using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Tests.Media;

/// <summary>Counts the frames of an engine and keeps none.</summary>
internal sealed class CountingFrames : IEngineFrameSink
{
    private int _audio;
    private int _video;

    public int Audio => Volatile.Read(ref _audio);

    public int Video => Volatile.Read(ref _video);

    public void OnRemoteVideo(string streamId, in VideoFrame frame) => Interlocked.Increment(ref _video);

    public void OnCapturedVideo(PublishChannel channel, in VideoFrame frame) => Interlocked.Increment(ref _video);

    public void OnRemoteAudio(string streamId, in AudioFrame frame) => Interlocked.Increment(ref _audio);

    public void OnCapturedAudio(in AudioFrame frame) => Interlocked.Increment(ref _audio);

    public void OnPlaybackAudio(in AudioFrame frame) => Interlocked.Increment(ref _audio);
}
