using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;

namespace ZegoCallKit.InMemory.Media.Screens;

/// <summary>Generates the virtual screen's video: a dark desktop with a bright window and a painted frame number, which <see cref="FrameCounter.Read"/> reads.</summary>
internal sealed class DesktopSource : IVideoSource
{
    private const byte Desktop = 60;
    private const byte Window = 200;
    private const byte Gray = 128;

    private readonly byte[] _desktop;
    private uint _next;

    /// <param name="format">The format: I420, any size.</param>
    /// <param name="firstNumber">The number of the first frame.</param>
    public DesktopSource(VideoFormat format, uint firstNumber)
    {
        Format = format;
        _next = firstNumber;
        _desktop = new byte[format.FrameSize];
        var luma = _desktop.AsSpan(0, format.Width * format.Height);
        luma.Fill(Desktop);
        _desktop.AsSpan(luma.Length).Fill(Gray);
        for (var y = format.Height / 2; y < format.Height * 7 / 8; y++)
        {
            luma.Slice((y * format.Width) + (format.Width / 4), format.Width / 2).Fill(Window);
        }
    }

    public VideoFormat Format { get; }

    public bool TryRead(Span<byte> picture)
    {
        _desktop.CopyTo(picture);
        FrameCounter.Paint(picture, Format.PixelFormat, Format.Width, Format.Height, _next++);
        return true;
    }
}
