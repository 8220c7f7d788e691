using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ZegoCallKit.Media;

/// <summary>Converts raw frames between pixel formats, several pixels at a time where the CPU supports it; the result is the same either way.</summary>
public static class VideoConverter
{
    /// <summary>Writes a frame in another pixel format, tightly packed. A frame that already has the format is copied.</summary>
    /// <param name="source">The frame.</param>
    /// <param name="format">The pixel format to write.</param>
    /// <param name="destination">The buffer: at least <see cref="VideoLayout.FrameSize"/> bytes for <paramref name="format"/> and the size of the frame.</param>
    /// <param name="colorSpace">How the YUV side, if there is one, relates to RGB. The default is BT.601, limited range, with the integer arithmetic that ZEGO's engine was observed to use.</param>
    /// <returns>The number of bytes written.</returns>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A format or the color space is not a defined value of its enum.</exception>
    public static int Convert(in VideoFrame source, VideoPixelFormat format, Span<byte> destination, YuvColorSpace colorSpace = YuvColorSpace.Bt601Limited) =>
        Convert(in source, format, destination, colorSpace, useVectors: Vector128.IsHardwareAccelerated && BitConverter.IsLittleEndian);

    internal static int Convert(in VideoFrame source, VideoPixelFormat format, Span<byte> destination, YuvColorSpace colorSpace, bool useVectors)
    {
        var coefficients = YuvCoefficients.Of(colorSpace);
        var size = VideoLayout.FrameSize(format, source.Width, source.Height);
        if (destination.Length < size)
        {
            throw new ArgumentException($"A {source.Width}×{source.Height} {format} frame needs {size} bytes, but the destination has {destination.Length}.", nameof(destination));
        }

        if (source.Format == format)
        {
            return source.CopyTo(destination);
        }

        switch (IsYuv(source.Format), IsYuv(format))
        {
            case (true, true):
                YuvRepacker.Repack(in source, format, destination, useVectors);
                break;
            case (true, false):
                YuvToRgb.Convert(in source, format, destination, coefficients, useVectors);
                break;
            case (false, true):
                RgbToYuv.Convert(in source, format, destination, coefficients, useVectors);
                break;
            default:
                SwapRedAndBlue(in source, destination, useVectors);
                break;
        }

        return size;
    }

    private static bool IsYuv(VideoPixelFormat format) => VideoLayout.PlaneCount(format) > 1;

    private static void SwapRedAndBlue(in VideoFrame source, Span<byte> destination, bool useVectors)
    {
        var row = source.Width * 4;
        for (var y = 0; y < source.Height; y++)
        {
            var from = source.Plane0.Slice(y * source.Stride0, row);
            var to = destination.Slice(y * row, row);
            var x = 0;
            for (; useVectors && x <= row - Vector128<byte>.Count; x += Vector128<byte>.Count)
            {
                var pixels = MemoryMarshal.Read<Vector128<uint>>(from[x..]);
                var kept = pixels & Vector128.Create(0xff00ff00u);
                (kept | ((pixels >>> 16) & Vector128.Create(0xffu)) | ((pixels & Vector128.Create(0xffu)) << 16)).AsByte().CopyTo(to[x..]);
            }

            for (; x < row; x += 4)
            {
                to[x] = from[x + 2];
                to[x + 1] = from[x + 1];
                to[x + 2] = from[x];
                to[x + 3] = from[x + 3];
            }
        }
    }
}
