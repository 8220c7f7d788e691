using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal;
using ZegoCallKit.Media;
using ZegoCallKit.Playing;

namespace ZegoCallKit.Quality;

/// <summary>How one played stream does, stalls included. Used in the state loop.</summary>
internal sealed class PlayHealth : IDisposable
{
    private readonly ClientCore _core;
    private readonly TimeSpan _stallAfter;
    private readonly ITimer _watch;
    private PlayQuality? _quality;
    private PlaybackState? _state;
    private long _lastFrames;
    private bool _isStalled;
    private StreamTroubles _broken;
    private bool _isOver;

    public PlayHealth(ClientCore core, StreamId id, TimeSpan stallAfter)
    {
        _core = core;
        _stallAfter = stallAfter;
        Health = new StateBroadcaster<StreamHealth>(core.Delivery, $"play health of {id}", new StreamHealth());
        _watch = core.Time.CreateTimer(_ => core.Post(Look), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public StateBroadcaster<StreamHealth> Health { get; }

    /// <summary>Playing has another state; from now on frames are expected, or none are.</summary>
    public void OnState(PlaybackState state)
    {
        var expected = IsExpecting(_state);
        _state = state;
        if (IsExpecting(state) != expected)
        {
            _isStalled = false;
            _broken = StreamTroubles.None;
            OnFrames();
        }

        Judge();
    }

    public void OnQuality(PlayQuality quality)
    {
        _quality = quality;
        if (quality.AudioReceiveFps > 0 || quality.VideoReceiveFps > 0)
        {
            OnFrames();
        }

        Judge();
    }

    /// <summary>Sound or picture broke off, or goes on.</summary>
    public void OnBreak(MediaEvent happening)
    {
        _broken = happening switch
        {
            MediaEvent.AudioBroke => _broken | StreamTroubles.AudioBreaks,
            MediaEvent.AudioResumed => _broken & ~StreamTroubles.AudioBreaks,
            MediaEvent.VideoBroke => _broken | StreamTroubles.VideoBreaks,
            _ => _broken & ~StreamTroubles.VideoBreaks,
        };
        Judge();
    }

    /// <summary>A sound or a picture has come, or may only be missed from now on.</summary>
    public void OnFrames()
    {
        _lastFrames = _core.Time.GetTimestamp();
        _isStalled = false;
        Arm(_stallAfter);
    }

    public void Dispose()
    {
        _isOver = true;
        _watch.Dispose();
        Health.Complete();
    }

    // A publisher who has switched off both, or a player who wants neither, leaves nothing to miss.
    private static bool IsExpecting(PlaybackState? state) =>
        state is { Phase: PlaybackPhase.Playing }
        && ((!state.IsAudioMuted && state.RemoteMicrophone == RemoteDeviceState.Open) || (!state.IsVideoMuted && state.RemoteCamera == RemoteDeviceState.Open));

    private void Look()
    {
        if (_isOver || !IsExpecting(_state) || _isStalled)
        {
            return;
        }

        var left = _stallAfter - _core.Time.GetElapsedTime(_lastFrames);
        if (left > TimeSpan.Zero)
        {
            Arm(left);
            return;
        }

        _isStalled = true;
        Judge();
    }

    private void Arm(TimeSpan delay)
    {
        if (!_isOver && IsExpecting(_state))
        {
            _watch.Change(delay, Timeout.InfiniteTimeSpan);
        }
    }

    private void Judge()
    {
        if (!_isOver)
        {
            Health.Set(HealthRules.Of(_quality, _state is { Phase: PlaybackPhase.Retrying }, _isStalled, _broken));
        }
    }
}
