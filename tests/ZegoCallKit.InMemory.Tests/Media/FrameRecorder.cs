using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Tests.Media;

/// <summary>Copies the frames of an engine.</summary>
internal sealed class FrameRecorder(TimeProvider time) : IEngineFrameSink
{
    private readonly Lock _gate = new();

    public List<(string Source, TimeSpan At, AudioFormat Format, TimeSpan Timestamp, short[] Samples)> Audio { get; } = [];

    public List<(string Source, TimeSpan At, VideoPixelFormat Format, int Width, int Height, TimeSpan Timestamp, byte[] Pixels)> Video { get; } = [];

    public short[] SamplesOf(string source)
    {
        lock (_gate)
        {
            return [.. Audio.Where(block => block.Source == source).SelectMany(block => block.Samples)];
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            Audio.Clear();
            Video.Clear();
        }
    }

    public void OnRemoteVideo(string streamId, in VideoFrame frame) => Add(streamId, in frame);

    public void OnCapturedVideo(PublishChannel channel, in VideoFrame frame) => Add($"captured {channel}", in frame);

    public void OnRemoteAudio(string streamId, in AudioFrame frame) => Add(streamId, in frame);

    public void OnCapturedAudio(in AudioFrame frame) => Add("captured", in frame);

    public void OnPlaybackAudio(in AudioFrame frame) => Add("playback", in frame);

    private void Add(string source, in AudioFrame frame)
    {
        lock (_gate)
        {
            Audio.Add((source, time.GetElapsedTime(0), frame.Format, frame.Timestamp, frame.Samples.ToArray()));
        }
    }

    private void Add(string source, in VideoFrame frame)
    {
        var pixels = new byte[VideoLayout.FrameSize(frame.Format, frame.Width, frame.Height)];
        frame.CopyTo(pixels);
        lock (_gate)
        {
            Video.Add((source, time.GetElapsedTime(0), frame.Format, frame.Width, frame.Height, frame.Timestamp, pixels));
        }
    }
}
