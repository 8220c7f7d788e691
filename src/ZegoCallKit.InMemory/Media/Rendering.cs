using System.Collections.Concurrent;
using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media;

/// <summary>Determines which frames are delivered to the user and in which format series. Written with the engine's gate held, used on the video lane.</summary>
internal sealed class Rendering
{
    private readonly ConcurrentDictionary<string, bool> _remote = new(StringComparer.Ordinal);
    private readonly bool[] _captured = new bool[4];
    private volatile bool _isOn;
    private volatile VideoPixelFormat _format = VideoPixelFormat.I420;
    private byte[] _converted = [];

    public void Set(bool enable, VideoPixelFormat format)
    {
        _format = format;
        _isOn = enable;
    }

    public void SetRemote(string streamId, bool enable)
    {
        if (enable)
        {
            _remote[streamId] = true;
        }
        else
        {
            _remote.TryRemove(streamId, out _);
        }
    }

    public void SetCaptured(PublishChannel channel, bool enable) => Volatile.Write(ref _captured[(int)channel], enable);

    public bool WantsRemote(string streamId) => _isOn && _remote.ContainsKey(streamId);

    public bool WantsCaptured(PublishChannel channel) => _isOn && Volatile.Read(ref _captured[(int)channel]);

    /// <summary>Returns the frame unchanged if its format belongs to the requested series (YUV or RGB); otherwise converts it. Called only on the video lane.</summary>
    public VideoFrame InSeries(MediaBuffer buffer)
    {
        var format = _format;
        if (IsYuv(buffer.PixelFormat) == IsYuv(format))
        {
            return buffer.AsVideo();
        }

        var size = VideoLayout.FrameSize(format, buffer.Width, buffer.Height);
        if (_converted.Length < size)
        {
            _converted = new byte[size];
        }

        VideoConverter.Convert(buffer.AsVideo(), format, _converted);
        return new VideoFrame(_converted.AsSpan(0, size), format, buffer.Width, buffer.Height, buffer.Timestamp) { Rotation = buffer.Rotation };
    }

    public void Reset()
    {
        _isOn = false;
        _format = VideoPixelFormat.I420;
        _remote.Clear();
        Array.Clear(_captured);
    }

    private static bool IsYuv(VideoPixelFormat format) => format is VideoPixelFormat.I420 or VideoPixelFormat.Nv12;
}
