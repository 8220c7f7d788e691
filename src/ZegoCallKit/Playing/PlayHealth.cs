using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Lifetimes;
using ZegoCallKit.Internal.Observables;
using ZegoCallKit.Media;
using ZegoCallKit.Quality;

namespace ZegoCallKit.Playing;

/// <summary>Tracks the health of one played stream, including stalls. Used in the state loop.</summary>
internal sealed class PlayHealth : IStallOwner, IDisposable
{
    private readonly ClientCore _core;
    private readonly StreamId _id;
    private readonly Lock _gate;
    private readonly StallWatch _stall;
    private OnDemand _parts;
    private StateBroadcaster<StreamHealth>? _health;
    private StreamHealth _current = StreamHealth.Unknown;
    private PlayQuality? _quality;
    private PlaybackState? _state;
    private StreamTroubles _broken;
    private bool _isOver;

    public PlayHealth(ClientCore core, StreamId id, TimeSpan stallAfter, Lock gate)
    {
        _core = core;
        _id = id;
        _gate = gate;
        _parts = new OnDemand(gate);
        _stall = new StallWatch(core, stallAfter, this);
    }

    /// <summary>Gets the health. For any thread.</summary>
    public StateBroadcaster<StreamHealth> Health => _health ?? MakeHealth();

    /// <summary>Called when the playback's state has changed, which decides whether frames are expected.</summary>
    public void OnState(PlaybackState state)
    {
        _state = state;
        if (_stall.Update())
        {
            _broken = StreamTroubles.None;
        }

        Judge();
    }

    public void OnQuality(PlayQuality quality)
    {
        _quality = quality;
        if (quality.HasFrames)
        {
            _stall.OnFrames();
        }

        Judge();
    }

    /// <summary>Called when audio or video has broken off or resumed.</summary>
    public void OnBreak(MediaEvent mediaEvent)
    {
        _broken = mediaEvent switch
        {
            MediaEvent.AudioBroke => _broken | StreamTroubles.AudioBreaks,
            MediaEvent.AudioResumed => _broken & ~StreamTroubles.AudioBreaks,
            MediaEvent.VideoBroke => _broken | StreamTroubles.VideoBreaks,
            _ => _broken & ~StreamTroubles.VideoBreaks,
        };
        Judge();
    }

    /// <summary>Called when the first audio or video has arrived.</summary>
    public void OnFrames() => _stall.OnFrames();

    public void Dispose()
    {
        _isOver = true;
        _stall.Dispose();
        _parts.End();
        _health?.Complete();
    }

    // If the publisher has turned off both audio and video, or the player receives neither, nothing is expected.
    bool IStallOwner.IsExpecting =>
        _state is { Phase: PlaybackPhase.Playing }
        && ((!_state.IsAudioMuted && _state.IsMicrophoneOn != false) || (!_state.IsVideoMuted && _state.IsCameraOn != false));

    void IStallOwner.OnStalled() => Judge();

    private void Judge()
    {
        if (_isOver)
        {
            return;
        }

        var health = HealthRules.Of(_quality, _state is { Phase: PlaybackPhase.Retrying }, _stall.IsStalled, _broken);
        if (health != _current)
        {
            // Another thread may be making the observable of what was current until now.
            lock (_gate)
            {
                _current = health;
            }

            _health?.Set(health);
        }
    }

    private StateBroadcaster<StreamHealth> MakeHealth() => _parts.Make(
        ref _health,
        () => new StateBroadcaster<StreamHealth>(_core.Delivery, "play health of", _current, _gate, _id.Value),
        static health => health.Complete());
}
