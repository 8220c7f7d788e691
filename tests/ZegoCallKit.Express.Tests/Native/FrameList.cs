using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Tests.Native;

/// <summary>Describes and copies every frame, or only counts them.</summary>
internal sealed class FrameList : IEngineFrameSink
{
    private static readonly string[] ChannelNames = Enum.GetNames<PublishChannel>();

    public List<string> Lines { get; } = [];

    public List<byte[]> Pictures { get; } = [];

    public List<short[]> Blocks { get; } = [];

    public bool CountOnly { get; set; }

    public long Count { get; private set; }

    public string LastStreamId { get; private set; } = "";

    public void OnRemoteVideo(string streamId, in VideoFrame frame)
    {
        LastStreamId = streamId;
        Picture(streamId, in frame);
    }

    public void OnCapturedVideo(PublishChannel channel, in VideoFrame frame) => Picture(ChannelNames[(int)channel], in frame);

    public void OnMediaPlayerVideo(int player, in VideoFrame frame) => Picture($"player {player}", in frame);

    public void OnRemoteAudio(string streamId, in AudioFrame frame)
    {
        LastStreamId = streamId;
        Block(streamId, in frame);
    }

    public void OnCapturedAudio(in AudioFrame frame) => Block("captured", in frame);

    public void OnPlaybackAudio(in AudioFrame frame) => Block("playback", in frame);

    /// <summary>Gets or sets the exception that processing throws after it has begun.</summary>
    public Exception? ProcessingFault { get; set; }

    public void ProcessVideo(PublishChannel channel, in WritableVideoFrame frame)
    {
        Count++;
        if (!CountOnly)
        {
            Lines.Add($"{ChannelNames[(int)channel]} to process: {frame.Format} {frame.Width}x{frame.Height} turned {frame.Rotation} at {frame.Timestamp.TotalMilliseconds}, rows of {frame.Stride0} {frame.Stride1} {frame.Stride2}");
        }

        for (var plane = 0; plane < VideoLayout.PlaneCount(frame.Format); plane++)
        {
            frame.Row(plane, 0)[0]++;
            ThrowIfAsked();
        }
    }

    public void ProcessCapturedAudio(in WritableAudioFrame frame)
    {
        Count++;
        frame.Samples[^1] += 7;
        ThrowIfAsked();
    }

    private void ThrowIfAsked()
    {
        if (ProcessingFault is { } fault)
        {
            throw fault;
        }
    }

    private void Picture(string what, in VideoFrame frame)
    {
        Count++;
        if (!CountOnly)
        {
            Lines.Add($"{what}: {frame.Format} {frame.Width}x{frame.Height} turned {frame.Rotation}, rows of {frame.Stride0} {frame.Stride1} {frame.Stride2}, planes of {frame.Plane0.Length} {frame.Plane1.Length} {frame.Plane2.Length}");
            var pixels = new byte[VideoLayout.FrameSize(frame.Format, frame.Width, frame.Height)];
            frame.CopyTo(pixels);
            Pictures.Add(pixels);
        }
    }

    private void Block(string what, in AudioFrame frame)
    {
        Count++;
        if (!CountOnly)
        {
            Lines.Add($"{what}: {frame.Format}, {frame.SampleCount}");
            Blocks.Add(frame.Samples.ToArray());
        }
    }
}
