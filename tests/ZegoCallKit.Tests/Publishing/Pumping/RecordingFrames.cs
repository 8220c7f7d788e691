using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.Tests.Publishing.Pumping;

/// <summary>Records pushed frames; Moq cannot, because frames are views.</summary>
internal sealed class RecordingFrames(ManualTime time) : IFrameCommands
{
    public List<(TimeSpan At, TimeSpan Timestamp, short[] Samples, PublishChannel Channel)> Audio { get; } = [];

    public List<(TimeSpan At, TimeSpan Timestamp, byte[] Picture, PublishChannel Channel)> Video { get; } = [];

    public int Answer { get; set; }

    public Action OnSend { get; set; } = () => { };

    public EngineResult SendAudio(in AudioFrame frame, PublishChannel channel)
    {
        Audio.Add((time.Now, frame.Timestamp, frame.Samples.ToArray(), channel));
        OnSend();
        return new(Answer);
    }

    public EngineResult SendVideo(in VideoFrame frame, PublishChannel channel)
    {
        var picture = new byte[VideoLayout.FrameSize(frame.Format, frame.Width, frame.Height)];
        frame.CopyTo(picture);
        Video.Add((time.Now, frame.Timestamp, picture, channel));
        OnSend();
        return new(Answer);
    }
}
