using System.Diagnostics;
using ZegoCallKit.Diagnostics;
using ZegoCallKit.Internal.Core;

namespace ZegoCallKit.Playing;

/// <summary>Measures one attempt at playing a stream: the time until it plays and until its first frame. Used in the state loop.</summary>
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

    /// <summary>Gets the time since the request.</summary>
    public TimeSpan Elapsed => _core.Time.GetElapsedTime(_began);

    /// <summary>Called when the stream plays, possibly again.</summary>
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

    /// <summary>Called when the first audio or video has arrived.</summary>
    /// <param name="mediaType"><c>audio</c> or <c>video</c>.</param>
    /// <returns>The time since the request.</returns>
    public TimeSpan OnFirstFrame(string mediaType)
    {
        var elapsed = Elapsed;
        _core.Metrics.FirstFrame.RecordSeconds(elapsed, error: null, Attributes.MediaType, mediaType);
        return elapsed;
    }

    /// <summary>Called when the engine has refused or ended the attempt.</summary>
    public void OnFailed(ZegoException failure)
    {
        if (!_isStarted)
        {
            _core.Metrics.PlayDuration.RecordSeconds(Elapsed, Attributes.ErrorTypeOf(failure));
            EndActivity(failure);
        }
    }

    /// <summary>Called when the attempt has ended, for whatever reason.</summary>
    public void OnEnded()
    {
        if (_isStarted)
        {
            _core.Metrics.Playbacks.Remove();
        }

        // An attempt that is no longer wanted before it plays is neither a success nor a failure.
        if (_activity is not null)
        {
            EndActivity(new OperationCanceledException());
        }
    }

    private void EndActivity(Exception? failure)
    {
        ActivityWatch.End(_activity, _core.Now, failure);
        _activity = null;
    }
}
