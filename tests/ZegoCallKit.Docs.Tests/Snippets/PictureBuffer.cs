using ZegoCallKit.Media;

namespace Docs.Snippets;

#region video-sink
/// <summary>Keeps the newest frame for a control to draw.</summary>
internal sealed class PictureBuffer : IVideoSink
{
    private readonly Lock _gate = new();
    private byte[] _pixels = [];
    private int _width, _height;

    // Called on an engine's thread; the span is valid until the call returns. Copy it, and draw on your own thread.
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
            (_width, _height) = (frame.Width, frame.Height);
        }
    }

    public (int Width, int Height, byte[] Pixels) Latest
    {
        get
        {
            lock (_gate)
            {
                return (_width, _height, [.. _pixels]);
            }
        }
    }
}
#endregion
