using System.Numerics;

namespace ZegoCallKit.Effects.Filters;

/// <summary>Computes the mean over a square around each pixel; at the edges, over the part of the square that exists. The cost does not depend on the radius.</summary>
internal sealed class BoxFilter
{
    private float[] _rows = [];
    private float[] _columns = [];

    /// <summary>Filters a plane in place.</summary>
    public void Apply(Span<float> plane, int width, int height, int radius)
    {
        if (_rows.Length < width * height)
        {
            _rows = new float[width * height];
        }

        if (_columns.Length < width)
        {
            _columns = new float[width];
        }

        for (var y = 0; y < height; y++)
        {
            Row(plane.Slice(y * width, width), _rows.AsSpan(y * width, width), radius);
        }

        Columns(plane, width, height, radius);
    }

    private static void Row(ReadOnlySpan<float> from, Span<float> to, int radius)
    {
        var sum = 0f;
        var count = Math.Min(radius, from.Length);
        for (var x = 0; x < count; x++)
        {
            sum += from[x];
        }

        for (var x = 0; x < from.Length; x++)
        {
            if (x + radius < from.Length)
            {
                sum += from[x + radius];
                count++;
            }

            if (x - radius - 1 >= 0)
            {
                sum -= from[x - radius - 1];
                count--;
            }

            to[x] = sum / count;
        }
    }

    private void Columns(Span<float> plane, int width, int height, int radius)
    {
        var sums = _columns.AsSpan(0, width);
        sums.Clear();
        var count = Math.Min(radius, height);
        for (var y = 0; y < count; y++)
        {
            Add(sums, _rows.AsSpan(y * width, width), 1);
        }

        for (var y = 0; y < height; y++)
        {
            if (y + radius < height)
            {
                Add(sums, _rows.AsSpan((y + radius) * width, width), 1);
                count++;
            }

            if (y - radius - 1 >= 0)
            {
                Add(sums, _rows.AsSpan((y - radius - 1) * width, width), -1);
                count--;
            }

            Scale(sums, plane.Slice(y * width, width), 1f / count);
        }
    }

    private static void Add(Span<float> sums, ReadOnlySpan<float> row, float sign)
    {
        var x = 0;
        for (; x <= row.Length - Vector<float>.Count; x += Vector<float>.Count)
        {
            (new Vector<float>(sums[x..]) + (new Vector<float>(row[x..]) * sign)).CopyTo(sums[x..]);
        }

        for (; x < row.Length; x++)
        {
            sums[x] += row[x] * sign;
        }
    }

    private static void Scale(ReadOnlySpan<float> sums, Span<float> to, float factor)
    {
        var x = 0;
        for (; x <= sums.Length - Vector<float>.Count; x += Vector<float>.Count)
        {
            (new Vector<float>(sums[x..]) * factor).CopyTo(to[x..]);
        }

        for (; x < sums.Length; x++)
        {
            to[x] = sums[x] * factor;
        }
    }
}
