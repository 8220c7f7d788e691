using ZegoCallKit.Media;

namespace ZegoCallKit.EngineContract.Rig;

/// <summary>Sound and pictures that can be recognised again.</summary>
public static class Samples
{
    /// <summary>Samples in 10 ms at 48 kHz.</summary>
    public const int BlockLength = 480;

    /// <summary>A block of a ramp on which every sample differs from its neighbours, so that a gap or a repetition shows.</summary>
    /// <param name="number">The block's number.</param>
    /// <returns>10 ms at 48 kHz, mono.</returns>
    public static short[] Ramp(int number) => [.. Enumerable.Range(number * BlockLength, BlockLength).Select(i => (short)(1 + (i % 30_000)))];

    /// <summary>A block of a square wave of 1 kHz.</summary>
    /// <param name="amplitude">How loud.</param>
    /// <returns>10 ms at 48 kHz, mono.</returns>
    public static short[] Square(short amplitude) => [.. Enumerable.Range(0, BlockLength).Select(i => i / 24 % 2 == 0 ? amplitude : (short)-amplitude)];

    /// <summary>A block of one value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>10 ms at 48 kHz, mono.</returns>
    public static short[] Constant(short value) => [.. Enumerable.Repeat(value, BlockLength)];

    /// <summary>A picture whose bytes depend on its number and their place.</summary>
    /// <param name="format">The pixel format.</param>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    /// <param name="number">The picture's number.</param>
    /// <returns>The bytes, tightly packed.</returns>
    public static byte[] Pixels(VideoPixelFormat format, int width, int height, int number) =>
        [.. Enumerable.Range(0, VideoLayout.FrameSize(format, width, height)).Select(i => (byte)((i * 7) + (number * 31)))];
}
