using ZegoCallKit.Media;

namespace ZegoCallKit.Recording.Mixing;

/// <summary>Keeps the latest picture of one stream, as I420. Written on the engine's thread, read by the painter, neither of which waits for the other.</summary>
/// <param name="now">Returns the current time in the recording.</param>
internal sealed class TilePicture(Func<TimeSpan> now) : IVideoSink
{
    private readonly Lock _gate = new();
    private Picture _writing = new();
    private Picture _ready = new();
    private Picture _shown = new();
    private bool _isFresh;

    public void Write(in VideoFrame frame)
    {
        _writing.Set(in frame, now());
        lock (_gate)
        {
            (_writing, _ready) = (_ready, _writing);
            _isFresh = true;
        }
    }

    /// <summary>Returns the latest picture, which stays as it is until the next call.</summary>
    public Picture Take()
    {
        lock (_gate)
        {
            if (_isFresh)
            {
                (_ready, _shown) = (_shown, _ready);
                _isFresh = false;
            }

            return _shown;
        }
    }
}
