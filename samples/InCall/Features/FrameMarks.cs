using ZegoCallKit.Media;

namespace InCall.Features;

/// <summary>Processes captured frames in place: counts them and, on request, paints a white square into a corner of the video and halves the volume of the audio.</summary>
internal sealed class FrameMarks : IVideoFrameProcessor, IAudioFrameProcessor
{
    public const int SquareSide = 32;

    private int _pictures;
    private int _blocks;
    private volatile bool _isPainting;

    public int Pictures => Volatile.Read(ref _pictures);

    public int Blocks => Volatile.Read(ref _blocks);

    /// <summary>Gets or sets whether frames are marked.</summary>
    public bool IsPainting
    {
        get => _isPainting;
        set => _isPainting = value;
    }

    public void Process(in WritableVideoFrame frame)
    {
        Interlocked.Increment(ref _pictures);
        if (!_isPainting || VideoLayout.PlaneCount(frame.Format) == 1)
        {
            return;
        }

        // YUV: bright luma, and neutral chroma planes of half the size.
        for (var plane = 0; plane < VideoLayout.PlaneCount(frame.Format); plane++)
        {
            var height = plane == 0 ? SquareSide : SquareSide / 2;
            var width = plane == 0 || frame.Format == VideoPixelFormat.Nv12 ? SquareSide : SquareSide / 2;
            for (var y = 0; y < height; y++)
            {
                frame.Row(plane, y)[..width].Fill(plane == 0 ? (byte)235 : (byte)128);
            }
        }
    }

    public void Process(in WritableAudioFrame frame)
    {
        Interlocked.Increment(ref _blocks);
        if (_isPainting)
        {
            foreach (ref var sample in frame.Samples)
            {
                sample /= 2;
            }
        }
    }
}
