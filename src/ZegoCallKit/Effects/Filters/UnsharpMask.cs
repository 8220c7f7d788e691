namespace ZegoCallKit.Effects.Filters;

/// <summary>Adds to each pixel its difference from its surroundings (weights 1 2 1).</summary>
internal sealed class UnsharpMask
{
    // The amount at full strength, in 1/16 of the difference: 24 is one and a half times.
    private const int MostAmount = 24;

    private byte[] _original = [];

    public void Apply(Span<byte> plane, int width, int height, int level)
    {
        var size = width * height;
        if (_original.Length < size)
        {
            _original = new byte[size];
        }

        plane[..size].CopyTo(_original);
        var amount = MostAmount * level / 100;
        for (var y = 0; y < height; y++)
        {
            var above = _original.AsSpan(Math.Max(y - 1, 0) * width, width);
            var here = _original.AsSpan(y * width, width);
            var below = _original.AsSpan(Math.Min(y + 1, height - 1) * width, width);
            var to = plane.Slice(y * width, width);
            for (var x = 0; x < width; x++)
            {
                var left = Math.Max(x - 1, 0);
                var right = Math.Min(x + 1, width - 1);
                var around = above[left] + (2 * above[x]) + above[right] + (2 * here[left]) + (4 * here[x]) + (2 * here[right]) + below[left] + (2 * below[x]) + below[right];
                to[x] = (byte)Math.Clamp(here[x] + ((((here[x] * 16) - around) * amount) / 256), 0, 255);
            }
        }
    }
}
