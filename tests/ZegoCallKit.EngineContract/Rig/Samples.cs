using ZegoCallKit.Media;

namespace ZegoCallKit.EngineContract.Rig;

/// <summary>Generates recognizable audio and video.</summary>
public static class Samples
{
    /// <summary>The number of samples in 10 ms at 48 kHz.</summary>
    public const int BlockLength = 480;

    /// <summary>Returns a block of a ramp on which every sample differs from its neighbors, so that a gap or a repetition is detected.</summary>
    /// <param name="number">The number of the block.</param>
    /// <returns>10 ms at 48 kHz, mono.</returns>
    public static short[] Ramp(int number) => [.. Enumerable.Range(number * BlockLength, BlockLength).Select(i => (short)(1 + (i % 30_000)))];

    /// <summary>Returns a block of a square wave of 1 kHz.</summary>
    /// <param name="amplitude">The amplitude.</param>
    /// <returns>10 ms at 48 kHz, mono.</returns>
    public static short[] Square(short amplitude) => [.. Enumerable.Range(0, BlockLength).Select(i => i / 24 % 2 == 0 ? amplitude : (short)-amplitude)];

    /// <summary>Returns a block with a constant value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>10 ms at 48 kHz, mono.</returns>
    public static short[] Constant(short value) => [.. Enumerable.Repeat(value, BlockLength)];

    /// <summary>Returns a frame whose bytes depend on its number and their position.</summary>
    /// <param name="format">The pixel format.</param>
    /// <param name="width">The width in pixels.</param>
    /// <param name="height">The height in pixels.</param>
    /// <param name="number">The number of the frame.</param>
    /// <returns>The bytes, tightly packed.</returns>
    public static byte[] Pixels(VideoPixelFormat format, int width, int height, int number) =>
        [.. Enumerable.Range(0, VideoLayout.FrameSize(format, width, height)).Select(i => (byte)((i * 7) + (number * 31)))];
}
