using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal;
using ZegoCallKit.Media;
using ZegoCallKit.Quality;

namespace ZegoCallKit.Playing;

/// <summary>Tracks the health of one played stream, including stalls. Used in the state loop.</summary>
internal sealed class PlayHealth : IDisposable
{
    private readonly StallWatch _stall;
    private PlayQuality? _quality;
    private PlaybackState? _state;
    private StreamTroubles _broken;
    private bool _isOver;

    public PlayHealth(ClientCore core, StreamId id, TimeSpan stallAfter)
    {
        Health = new StateBroadcaster<StreamHealth>(core.Delivery, "play health of", new StreamHealth(), id.Value);
        _stall = new StallWatch(core, stallAfter, () => IsExpecting(_state), Judge);
    }

    public StateBroadcaster<StreamHealth> Health { get; }

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
        Health.Complete();
    }

    // If the publisher has turned off both audio and video, or the player receives neither, nothing is expected.
    private static bool IsExpecting(PlaybackState? state) =>
        state is { Phase: PlaybackPhase.Playing }
        && ((!state.IsAudioMuted && state.IsMicrophoneOn != false) || (!state.IsVideoMuted && state.IsCameraOn != false));

    private void Judge()
    {
        if (!_isOver)
        {
            Health.Set(HealthRules.Of(_quality, _state is { Phase: PlaybackPhase.Retrying }, _stall.IsStalled, _broken));
        }
    }
}
