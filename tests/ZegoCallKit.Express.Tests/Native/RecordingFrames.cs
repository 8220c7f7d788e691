using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Tests.Native;

/// <summary>The frame commands of <see cref="RecordingEngine"/>: frames are spans, which a proxy cannot pass.</summary>
internal sealed class RecordingFrames(List<string> calls) : IFrameCommands
{
    public List<byte[]> Pictures { get; } = [];

    public List<short[]> Blocks { get; } = [];

    /// <summary>Gets or sets whether to keep pushed frames.</summary>
    public bool Keep { get; set; } = true;

    public EngineResult SendVideo(in VideoFrame frame, PublishChannel channel)
    {
        if (Keep)
        {
            var pixels = new byte[VideoLayout.FrameSize(frame.Format, frame.Width, frame.Height)];
            frame.CopyTo(pixels);
            Pictures.Add(pixels);
            calls.Add($"SendVideo({frame.Format} {frame.Width}x{frame.Height} turned {frame.Rotation} at {frame.Timestamp.TotalMilliseconds} ms; {channel})");
        }

        return new(3);
    }

    public EngineResult SendAudio(in AudioFrame frame, PublishChannel channel)
    {
        if (Keep)
        {
            Blocks.Add(frame.Samples.ToArray());
            calls.Add($"SendAudio({frame.Format}; {channel})");
        }

        return new(4);
    }
}
