using ZegoCallKit.Media;

namespace ZegoCallKit.Recording.Mixing;

/// <summary>Represents a copy of a frame, as I420.</summary>
internal sealed class Picture
{
    private byte[] _pixels = [];

    public int Width { get; private set; }

    public int Height { get; private set; }

    /// <summary>Gets by how many degrees the frame is rotated clockwise when it is shown: 0, 90, 180 or 270.</summary>
    public int Rotation { get; private set; }

    /// <summary>Gets when the frame arrived, in the time of the recording.</summary>
    public TimeSpan At { get; private set; }

    public bool IsEmpty => Width == 0;

    public void Set(in VideoFrame frame, TimeSpan at)
    {
        var size = VideoLayout.FrameSize(VideoPixelFormat.I420, frame.Width, frame.Height);
        if (_pixels.Length < size)
        {
            _pixels = new byte[size];
        }

        VideoConverter.Convert(in frame, VideoPixelFormat.I420, _pixels);
        (Width, Height, Rotation, At) = (frame.Width, frame.Height, frame.Rotation is 90 or 180 or 270 ? frame.Rotation : 0, at);
    }

    public VideoFrame AsFrame() => new(_pixels, VideoPixelFormat.I420, Width, Height, At);
}
