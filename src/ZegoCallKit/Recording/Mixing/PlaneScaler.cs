namespace ZegoCallKit.Recording.Mixing;

/// <summary>Scales one plane of a frame: each new pixel is the mean of the pixels that it covers.</summary>
internal static class PlaneScaler
{
    public static void Scale(ReadOnlySpan<byte> source, int stride, int width, int height, Span<byte> destination, int newWidth, int newHeight)
    {
        for (var y = 0; y < newHeight; y++)
        {
            var top = (int)((long)y * height / newHeight);
            var bottom = Math.Max(top + 1, (int)((long)(y + 1) * height / newHeight));
            for (var x = 0; x < newWidth; x++)
            {
                var left = (int)((long)x * width / newWidth);
                var right = Math.Max(left + 1, (int)((long)(x + 1) * width / newWidth));
                destination[(y * newWidth) + x] = Mean(source, stride, left, top, right, bottom);
            }
        }
    }

    private static byte Mean(ReadOnlySpan<byte> source, int stride, int left, int top, int right, int bottom)
    {
        var sum = 0;
        for (var y = top; y < bottom; y++)
        {
            foreach (var pixel in source.Slice((y * stride) + left, right - left))
            {
                sum += pixel;
            }
        }

        var count = (right - left) * (bottom - top);
        return (byte)((sum + (count / 2)) / count);
    }
}
