using ZegoCallKit.Internal;
using ZegoCallKit.Internal.Core;

namespace ZegoCallKit.Quality;

/// <summary>Detects that neither audio nor video has arrived, or been sent, for a while although it should have. Used in the state loop.</summary>
internal sealed class StallWatch : IDisposable
{
    private readonly ClientCore _core;
    private readonly TimeSpan _after;
    private readonly IStallOwner _owner;

    // Made when frames are first expected.
    private ITimer? _timer;
    private long _lastFrames;
    private bool _expected;
    private bool _isArmed;
    private bool _isOver;

    /// <summary>Creates a watch that expects nothing yet.</summary>
    /// <param name="core">The client.</param>
    /// <param name="after">How long audio and video may be missing.</param>
    /// <param name="owner">Decides whether audio or video is expected, and is told of a stall.</param>
    public StallWatch(ClientCore core, TimeSpan after, IStallOwner owner)
    {
        _core = core;
        _after = after;
        _owner = owner;
    }

    public bool IsStalled { get; private set; }

    /// <summary>Checks again whether anything is expected. If the answer has changed, the full time starts again.</summary>
    public bool Update()
    {
        var expected = !_isOver && _owner.IsExpecting;
        if (expected == _expected)
        {
            return false;
        }

        _expected = expected;
        OnFrames();
        return true;
    }

    /// <summary>Called when audio or video has arrived or been sent.</summary>
    public void OnFrames()
    {
        _lastFrames = _core.Time.GetTimestamp();
        IsStalled = false;

        // A timer that runs already fires too early and is then set for the rest: reports come often, and setting a timer takes longer than handling one.
        if (!_isArmed)
        {
            Arm(_after);
        }
    }

    public void Dispose()
    {
        _isOver = true;
        _timer?.Dispose();
    }

    private void Look()
    {
        _isArmed = false;
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
        _owner.OnStalled();
    }

    private void Arm(TimeSpan delay)
    {
        if (_expected && !_isOver)
        {
            _isArmed = true;
            _timer ??= _core.Time.CreateOwnTimer(static watch => ((StallWatch)watch!).Post(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _timer.Change(delay, Timeout.InfiniteTimeSpan);
        }
    }

    private void Post() => _core.Post(Look);
}
