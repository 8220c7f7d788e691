namespace ZegoCallKit.Recording.Mixing;

/// <summary>Divides a canvas into tiles of the same size, in as square a grid as possible.</summary>
internal static class TileGrid
{
    /// <summary>Returns the tile with an index. All borders are even, as I420 requires.</summary>
    public static (int X, int Y, int Width, int Height) Of(int index, int count, int width, int height)
    {
        var columns = (int)Math.Ceiling(Math.Sqrt(count));
        var rows = (count + columns - 1) / columns;
        var (column, row) = (index % columns, index / columns);
        var (left, right) = (Even(column * width / columns), Even((column + 1) * width / columns));
        var (top, bottom) = (Even(row * height / rows), Even((row + 1) * height / rows));
        return (left, top, right - left, bottom - top);
    }

    /// <summary>Returns the largest centered area of a tile that has the proportions of a frame and even borders.</summary>
    public static (int X, int Y, int Width, int Height) Fit(int width, int height, (int X, int Y, int Width, int Height) tile)
    {
        var scale = Math.Min((double)tile.Width / width, (double)tile.Height / height);
        var (fitWidth, fitHeight) = (Math.Clamp(Even((int)Math.Round(width * scale)), 2, tile.Width), Math.Clamp(Even((int)Math.Round(height * scale)), 2, tile.Height));
        return (tile.X + Even((tile.Width - fitWidth) / 2), tile.Y + Even((tile.Height - fitHeight) / 2), fitWidth, fitHeight);
    }

    private static int Even(int value) => value & ~1;
}
