using System.Collections.Concurrent;

namespace ZegoCallKit.Media.Synthetic;

/// <summary>Provides endless color bars (75 %) with the number of the frame painted in; read it back with <see cref="FrameCounter.Read"/>.</summary>
public sealed class ColourBarsSource : IVideoSource
{
    // Cameras of the same size share their bars: the bars are painted once and live as long as one of the cameras does.
    private static readonly ConcurrentDictionary<(int Width, int Height, VideoPixelFormat Format), WeakReference<byte[]>> Painted = new();

    private readonly byte[] _bars;
    private uint _next;

    /// <summary>Creates the source.</summary>
    /// <param name="format">The format: any size, frame rate and pixel format.</param>
    /// <param name="firstNumber">The number of the first frame.</param>
    public ColourBarsSource(VideoFormat format, uint firstNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(format);
        Format = format;
        _next = firstNumber;
        _bars = BarsOf(format);
    }

    /// <inheritdoc/>
    public VideoFormat Format { get; }

    /// <inheritdoc/>
    public bool TryRead(Span<byte> picture)
    {
        _bars.CopyTo(picture);
        FrameCounter.Paint(picture, Format.PixelFormat, Format.Width, Format.Height, _next++);
        return true;
    }

    private static byte[] BarsOf(VideoFormat format)
    {
        var key = (format.Width, format.Height, format.PixelFormat);
        if (Painted.TryGetValue(key, out var known) && known.TryGetTarget(out var bars))
        {
            return bars;
        }

        bars = new byte[format.FrameSize];
        Paint(format, bars);
        Painted[key] = new(bars);
        return bars;
    }

    private static void Paint(VideoFormat format, Span<byte> destination)
    {
        // White, yellow, cyan, green, magenta, red, blue, black: bit 2 is green, bit 1 red, bit 0 blue.
        ReadOnlySpan<byte> bars = [7, 6, 5, 4, 3, 2, 1, 0];
        var size = VideoLayout.FrameSize(VideoPixelFormat.Bgra32, format.Width, format.Height);
        var pixels = new byte[size];
        for (var at = 0; at < size; at += 4)
        {
            var bar = bars[(int)(at / 4 % format.Width * 8L / format.Width)];
            pixels[at] = Part(bar, 1);
            pixels[at + 1] = Part(bar, 4);
            pixels[at + 2] = Part(bar, 2);
            pixels[at + 3] = byte.MaxValue;
        }

        VideoConverter.Convert(new VideoFrame(pixels, VideoPixelFormat.Bgra32, format.Width, format.Height, TimeSpan.Zero), format.PixelFormat, destination);
    }

    private static byte Part(byte bar, byte bit) => (bar & bit) == 0 ? (byte)0 : (byte)191;
}
