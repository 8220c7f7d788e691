using ZegoCallKit.Internal;

namespace ZegoCallKit.Quality;

/// <summary>Finds out that neither sound nor picture has come, or gone out, for a while in which one should have. Used in the state loop.</summary>
internal sealed class StallWatch : IDisposable
{
    private readonly ClientCore _core;
    private readonly TimeSpan _after;
    private readonly Func<bool> _isExpecting;
    private readonly Action _stalled;
    private readonly ITimer _timer;
    private long _lastFrames;
    private bool _expected;
    private bool _isOver;

    /// <summary>Makes a watch that expects nothing yet.</summary>
    /// <param name="core">The client.</param>
    /// <param name="after">How long nothing may come.</param>
    /// <param name="isExpecting">Whether something should come now.</param>
    /// <param name="stalled">Runs when it has stalled.</param>
    public StallWatch(ClientCore core, TimeSpan after, Func<bool> isExpecting, Action stalled)
    {
        _core = core;
        _after = after;
        _isExpecting = isExpecting;
        _stalled = stalled;
        _timer = core.Time.CreateTimer(_ => core.Post(Look), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public bool IsStalled { get; private set; }

    /// <summary>Asks anew whether something should come; what begins to be missed now takes its time again.</summary>
    public bool Update()
    {
        var expected = !_isOver && _isExpecting();
        if (expected == _expected)
        {
            return false;
        }

        _expected = expected;
        OnFrames();
        return true;
    }

    /// <summary>Something has come.</summary>
    public void OnFrames()
    {
        _lastFrames = _core.Time.GetTimestamp();
        IsStalled = false;
        Arm(_after);
    }

    public void Dispose()
    {
        _isOver = true;
        _timer.Dispose();
    }

    private void Look()
    {
        Update();
        if (_isOver || !_expected || IsStalled)
        {
            return;
        }

        var left = _after - _core.Time.GetElapsedTime(_lastFrames);
        if (left > TimeSpan.Zero)
        {
            Arm(left);
            return;
        }

        IsStalled = true;
        _stalled();
    }

    private void Arm(TimeSpan delay)
    {
        if (!_isOver)
        {
            _timer.Change(_expected ? delay : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
