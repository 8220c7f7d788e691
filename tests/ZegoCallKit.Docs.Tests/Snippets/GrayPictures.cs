using ZegoCallKit.Media;

namespace Docs.Snippets;

#region video-processor
/// <summary>Removes the color from captured video.</summary>
internal sealed class GrayPictures : IVideoFrameProcessor
{
    // Called on the engine's video thread, for each frame. Row leaves out the padding after a row.
    public void Process(in WritableVideoFrame frame)
    {
        if (frame.Format is VideoPixelFormat.Bgra32 or VideoPixelFormat.Rgba32)
        {
            for (var y = 0; y < frame.Height; y++)
            {
                var row = frame.Row(0, y);
                for (var x = 0; x < row.Length; x += 4)
                {
                    row.Slice(x, 3).Fill((byte)((row[x] + (2 * row[x + 1]) + row[x + 2]) / 4));
                }
            }

            return;
        }

        // I420 and NV12 store color in separate planes of half the size.
        for (var plane = 1; plane < VideoLayout.PlaneCount(frame.Format); plane++)
        {
            for (var y = 0; y < VideoLayout.RowCount(plane, frame.Height); y++)
            {
                frame.Row(plane, y).Fill(128);
            }
        }
    }
}
#endregion
