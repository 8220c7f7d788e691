using ZegoCallKit.Media;

namespace InCall.Features;

/// <summary>Processes captured frames in place: counts them, and while asked to, paints a white square into the picture's corner and halves the sound.</summary>
internal sealed class FrameMarks : IVideoFrameProcessor, IAudioFrameProcessor
{
    public const int SquareSide = 32;

    private int _pictures;
    private int _blocks;
    private volatile bool _isPainting;

    public int Pictures => Volatile.Read(ref _pictures);

    public int Blocks => Volatile.Read(ref _blocks);

    /// <summary>Whether to leave a mark.</summary>
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

        // YUV: bright, and without colour at half the size.
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
