using System.Diagnostics;
using ZegoCallKit.Diagnostics;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Playing;

/// <summary>Watches one attempt at playing a stream: how long it takes to play and to show something. Used in the state loop.</summary>
internal sealed class PlaybackWatch
{
    private readonly ClientCore _core;
    private readonly long _began;
    private Activity? _activity;
    private bool _isStarted;

    public PlaybackWatch(ClientCore core, RoomId roomId, StreamId streamId)
    {
        _core = core;
        _began = core.Time.GetTimestamp();
        _activity = ActivityWatch.Begin("PlayAttempt", core.Now, roomId.Value, streamId.Value);
    }

    private TimeSpan Elapsed => _core.Time.GetElapsedTime(_began);

    /// <summary>It plays, perhaps again.</summary>
    public void OnPlaying()
    {
        if (!_isStarted)
        {
            _isStarted = true;
            _core.Metrics.Playbacks.Add();
            _core.Metrics.PlayDuration.RecordSeconds(Elapsed);
            EndActivity(failure: null);
        }
    }

    /// <summary>The first sound or picture has come.</summary>
    /// <param name="mediaType"><c>audio</c> or <c>video</c>.</param>
    /// <returns>How long it took.</returns>
    public TimeSpan OnFirstFrame(string mediaType)
    {
        var elapsed = Elapsed;
        _core.Metrics.FirstFrame.RecordSeconds(elapsed, error: null, Attributes.MediaType, mediaType);
        return elapsed;
    }

    /// <summary>The engine refused it or gave it up.</summary>
    public void OnFailed(ZegoException failure)
    {
        if (!_isStarted)
        {
            _core.Metrics.PlayDuration.RecordSeconds(Elapsed, Attributes.ErrorTypeOf(failure));
            EndActivity(failure);
        }
    }

    /// <summary>It is over, however it ended.</summary>
    public void OnEnded()
    {
        if (_isStarted)
        {
            _core.Metrics.Playbacks.Remove();
        }

        // Not wanted any more before it played: neither a success nor a failure.
        EndActivity(new OperationCanceledException());
    }

    private void EndActivity(Exception? failure)
    {
        ActivityWatch.End(_activity, _core.Now, failure);
        _activity = null;
    }
}
