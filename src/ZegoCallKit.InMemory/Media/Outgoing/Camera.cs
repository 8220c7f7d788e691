using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.InMemory.Media.Screens;
using ZegoCallKit.Internal;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;

namespace ZegoCallKit.InMemory.Media.Outgoing;

/// <summary>Represents a virtual camera used by one channel: color bars with a counter.
/// The machine's first camera counts from 0, the next from 2^24 and so on, so that they can be told apart.
/// It can also be a screen, which shows a desktop.</summary>
internal sealed class Camera
{
    // The limits of the device; a configuration can request anything.
    private const int MaxWidth = 1920;
    private const int MaxHeight = 1080;
    private const int MaxFps = 60;

    private readonly MediaBufferPool _buffers;
    private readonly Action<MediaBuffer> _captured;
    private readonly VideoFormat _format;
    private readonly IVideoSource _source;
    private readonly Pacer _pacer;

    private Camera(MediaContext context, Action<MediaBuffer> captured, VideoFormat format, int index, IVideoSource source)
    {
        _buffers = context.Buffers;
        _captured = captured;
        _format = format;
        Index = index;
        _source = source;
        _pacer = new(context.Clock.Time, format.FrameRate.TimeOf, Capture, MediaClock.DevicePatience);
    }

    /// <summary>Gets the index of the camera on the machine.</summary>
    public int Index { get; }

    /// <summary>Opens a camera and starts to capture.</summary>
    public static Camera Open(MediaContext context, Action<MediaBuffer> captured, VideoConfig config, int index)
    {
        var format = FormatOf(config);
        return Start(new(context, captured, format, index, new ColourBarsSource(format, (uint)index << 24)));
    }

    /// <summary>Starts to capture a screen.</summary>
    public static Camera OpenScreen(MediaContext context, Action<MediaBuffer> captured, VideoConfig config, int index)
    {
        var format = FormatOf(config);
        return Start(new(context, captured, format, index, new DesktopSource(format, (uint)index << 24)));
    }

    /// <summary>Returns whether a configuration produces the same video as this camera's.</summary>
    public bool Fits(VideoConfig config) => _format == FormatOf(config);

    public void Close() => _pacer.Stop();

    private static Camera Start(Camera camera)
    {
        camera._pacer.Start();
        return camera;
    }

    private static VideoFormat FormatOf(VideoConfig config) => new(
        Math.Clamp(config.EncodeWidth, 1, MaxWidth),
        Math.Clamp(config.EncodeHeight, 1, MaxHeight),
        new FrameRate(Math.Clamp(config.FramesPerSecond, 1, MaxFps)));

    private bool Capture(long number, TimeSpan shift)
    {
        var buffer = _buffers.RentVideo(_format.PixelFormat, _format.Width, _format.Height, shift + _format.FrameRate.TimeOf(number));
        _source.TryRead(buffer.Bytes);
        _captured(buffer);
        buffer.Release();
        return true;
    }
}
