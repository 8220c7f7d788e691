using ZegoCallKit.Media;

namespace Docs.Snippets;

#region video-processor
/// <summary>Takes the colour out of captured pictures.</summary>
internal sealed class GreyPictures : IVideoFrameProcessor
{
    // On the engine's video thread, for each picture. Row leaves out the padding behind a row.
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

        // I420 and NV12 keep colour in planes of its own, at half the size.
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
