using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.Publishing.Pumping;

/// <summary>Sends video frames at the exact fractional rate of their source.</summary>
internal sealed class VideoPumpStep : IPumpStep
{
    private readonly IVideoSource _source;
    private readonly IFrameCommands _frames;
    private readonly PublishChannel _channel;
    private readonly VideoFormat _format;
    private readonly byte[] _picture;

    public VideoPumpStep(IVideoSource source, IFrameCommands frames, PublishChannel channel)
    {
        _source = source;
        _frames = frames;
        _channel = channel;
        _format = source.Format;
        _picture = new byte[_format.FrameSize];
    }

    public TimeSpan DueOf(long block) => _format.FrameRate.TimeOf(block);

    public bool SendNext(long block, TimeSpan shift, out EngineResult result)
    {
        result = default;
        if (!_source.TryRead(_picture))
        {
            return false;
        }

        var frame = new VideoFrame(_picture, _format.PixelFormat, _format.Width, _format.Height, shift + DueOf(block));
        result = _frames.SendVideo(in frame, _channel);
        return true;
    }
}
