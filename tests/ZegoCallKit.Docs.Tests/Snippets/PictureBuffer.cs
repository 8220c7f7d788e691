using ZegoCallKit.Media;

namespace Docs.Snippets;

#region video-sink
/// <summary>Keeps the newest frame of a stream until a control draws it.</summary>
internal sealed class PictureBuffer : IVideoSink
{
    private readonly Lock _gate = new();
    private byte[] _pixels = [];
    private int _width, _height;
    private bool _isNew;

    // Called on an engine's thread; the frame is valid until the call returns.
    public void Write(in VideoFrame frame)
    {
        lock (_gate)
        {
            var size = VideoLayout.FrameSize(frame.Format, frame.Width, frame.Height);
            if (_pixels.Length != size)
            {
                _pixels = new byte[size];
            }

            frame.CopyTo(_pixels);
            (_width, _height, _isNew) = (frame.Width, frame.Height, true);
        }
    }

    /// <summary>Exchanges the caller's buffer for the newest frame. Returns false if none has arrived since the last call.</summary>
    public bool TryTake(ref byte[] pixels, out int width, out int height)
    {
        lock (_gate)
        {
            (width, height) = (_width, _height);
            if (!_isNew)
            {
                return false;
            }

            (pixels, _pixels, _isNew) = (_pixels, pixels, false);
            return true;
        }
    }
}
#endregion
