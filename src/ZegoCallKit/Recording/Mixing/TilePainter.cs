using ZegoCallKit.Media;

namespace ZegoCallKit.Recording.Mixing;

/// <summary>Paints frames as tiles: upright, complete and centered, on black.</summary>
internal sealed class TilePainter
{
    private const byte Black = 16;
    private const byte Gray = 128;

    // The last frame of a stream disappears after this time without a new one.
    private static readonly TimeSpan Staleness = TimeSpan.FromSeconds(2);

    private readonly int _width;
    private readonly int _height;
    private readonly byte[] _canvas;
    private byte[] _scaled = [];

    public TilePainter(int width, int height)
    {
        (_width, _height) = (width, height);
        _canvas = new byte[VideoLayout.FrameSize(VideoPixelFormat.I420, width, height)];
    }

    /// <summary>Paints the latest frames of the streams that have sent any. The result is valid until the next call.</summary>
    public VideoFrame Paint(IReadOnlyList<TilePicture> streams, TimeSpan now)
    {
        var luma = _width * _height;
        _canvas.AsSpan(0, luma).Fill(Black);
        _canvas.AsSpan(luma).Fill(Gray);
        var pictures = streams.Select(static stream => stream.Take()).Where(static picture => !picture.IsEmpty).ToList();
        for (var index = 0; index < pictures.Count; index++)
        {
            if (now - pictures[index].At < Staleness)
            {
                Paint(pictures[index], TileGrid.Of(index, pictures.Count, _width, _height));
            }
        }

        return new VideoFrame(_canvas, VideoPixelFormat.I420, _width, _height, now);
    }

    private void Paint(Picture picture, (int X, int Y, int Width, int Height) tile)
    {
        if (tile.Width < 2 || tile.Height < 2)
        {
            return;
        }

        var frame = picture.AsFrame();
        var isTurned = picture.Rotation is 90 or 270;
        var area = isTurned ? TileGrid.Fit(picture.Height, picture.Width, tile) : TileGrid.Fit(picture.Width, picture.Height, tile);
        var offset = 0;
        for (var plane = 0; plane < 3; plane++)
        {
            var shift = plane == 0 ? 0 : 1;
            var (width, height) = (area.Width >> shift, area.Height >> shift);
            var (newWidth, newHeight) = isTurned ? (height, width) : (width, height);
            if (_scaled.Length < width * height)
            {
                _scaled = new byte[width * height];
            }

            PlaneScaler.Scale(frame.Plane(plane), frame.Stride(plane), VideoLayout.RowSize(VideoPixelFormat.I420, plane, picture.Width), VideoLayout.RowCount(plane, picture.Height), _scaled, newWidth, newHeight);
            Copy(_scaled, newWidth, newHeight, picture.Rotation, _canvas.AsSpan(offset), _width >> shift, area.X >> shift, area.Y >> shift, width, height);
            offset += (_width >> shift) * (_height >> shift);
        }
    }

    private static void Copy(ReadOnlySpan<byte> source, int sourceWidth, int sourceHeight, int rotation, Span<byte> plane, int stride, int x, int y, int width, int height)
    {
        for (var row = 0; row < height; row++)
        {
            var target = plane.Slice(((y + row) * stride) + x, width);
            if (rotation == 0)
            {
                source.Slice(row * sourceWidth, width).CopyTo(target);
                continue;
            }

            for (var column = 0; column < width; column++)
            {
                target[column] = rotation switch
                {
                    90 => source[((sourceHeight - 1 - column) * sourceWidth) + row],
                    180 => source[((sourceHeight - 1 - row) * sourceWidth) + sourceWidth - 1 - column],
                    _ => source[(column * sourceWidth) + sourceWidth - 1 - row],
                };
            }
        }
    }
}
