using Xunit;
using ZegoCallKit.Media;
using ZegoCallKit.Recording.Mixing;

namespace ZegoCallKit.Tests.Recording.Mixing;

public sealed class TileTests
{
    [Theory]
    [InlineData(1, "0,0 640×360")]
    [InlineData(2, "0,0 320×360|320,0 320×360")]
    [InlineData(3, "0,0 320×180|320,0 320×180|0,180 320×180")]
    [InlineData(4, "0,0 320×180|320,0 320×180|0,180 320×180|320,180 320×180")]
    [InlineData(9, "0,0 212×120|212,0 214×120|426,0 214×120|0,120 212×120|212,120 214×120|426,120 214×120|0,240 212×120|212,240 214×120|426,240 214×120")]
    public void Pictures_share_the_canvas_in_rows(int count, string tiles) =>
        Assert.Equal(tiles.Split('|'), Enumerable.Range(0, count).Select(index => TileGrid.Of(index, count, 640, 360)).Select(static tile => $"{tile.X},{tile.Y} {tile.Width}×{tile.Height}"));

    [Theory]
    [InlineData(640, 360, "0,0 640×360")]
    [InlineData(320, 180, "0,0 640×360")]
    [InlineData(480, 640, "184,0 270×360")]
    [InlineData(1280, 360, "0,90 640×180")]
    public void A_picture_is_shown_whole_in_the_middle_of_its_tile(int width, int height, string area)
    {
        var (x, y, fitWidth, fitHeight) = TileGrid.Fit(width, height, (0, 0, 640, 360));
        Assert.Equal(area, $"{x},{y} {fitWidth}×{fitHeight}");
    }

    [Theory]
    [InlineData(0, "10 20|30 40")]
    [InlineData(90, "30 10|40 20")]
    [InlineData(180, "40 30|20 10")]
    [InlineData(270, "20 40|10 30")]
    public void A_turned_picture_is_shown_upright(int rotation, string rows)
    {
        var picture = new TilePicture(static () => TimeSpan.Zero);
        byte[] pixels = [.. Enumerable.Range(0, 256).Select(static index => (byte)((index % 16 < 8 ? 10 : 20) + (index < 128 ? 0 : 20))), .. Enumerable.Repeat((byte)128, 128)];
        picture.Write(new VideoFrame(pixels, VideoPixelFormat.I420, 16, 16, TimeSpan.Zero) { Rotation = rotation });
        var painted = new TilePainter(16, 16).Paint([picture], TimeSpan.Zero).Plane0;
        Assert.Equal(rows, $"{painted[(4 * 16) + 4]} {painted[(4 * 16) + 12]}|{painted[(12 * 16) + 4]} {painted[(12 * 16) + 12]}");
    }

    [Fact]
    public void More_pictures_than_pixels_are_painted_as_far_as_they_fit()
    {
        var pictures = Enumerable.Range(0, 100).Select(static _ => new TilePicture(static () => TimeSpan.Zero)).ToList();
        pictures.ForEach(static picture => picture.Write(new VideoFrame(new byte[6], VideoPixelFormat.I420, 2, 2, TimeSpan.Zero)));
        Assert.Equal(16, new TilePainter(16, 16).Paint(pictures, TimeSpan.Zero).Width);
    }

    [Fact]
    public void A_plane_is_scaled_by_the_mean_of_what_each_pixel_covers()
    {
        var scaled = new byte[4];
        PlaneScaler.Scale([0, 10, 20, 30, 40, 50, 60, 70, 99, 99, 99, 99], 4, 4, 2, scaled, 2, 1);
        Assert.Equal([25, 45], scaled[..2]);
        PlaneScaler.Scale([1, 9], 2, 2, 1, scaled, 4, 1);
        Assert.Equal([1, 1, 9, 9], scaled);
    }
}
