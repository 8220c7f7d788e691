using ZegoCallKit.Media;

namespace ZegoCallKit.Recording.Mixing;

/// <summary>Keeps the latest frame of one stream, as I420. The engine's thread writes it and the painter reads it; neither waits for the other.</summary>
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

    /// <summary>Returns the latest frame, which does not change until the next call.</summary>
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
