using System.Collections.Immutable;

namespace GroupCall.Measuring;

/// <summary>Counts the events of the call. All members can be called from any thread.</summary>
internal sealed class CallStatistics
{
    private readonly Lock _gate = new();
    private ImmutableList<TimeSpan> _logins = [];
    private ImmutableList<TimeSpan> _firstFrames = [];
    private ImmutableList<string> _errors = [];
    private int _publications;
    private int _playsStarted;
    private int _playsStopped;
    private int _playsAtPeak;
    private long _audioFrames;
    private long _videoFrames;

    public void LoggedIn(TimeSpan took)
    {
        lock (_gate)
        {
            _logins = _logins.Add(took);
        }
    }

    public void Published() => Interlocked.Increment(ref _publications);

    public void PlayStarted()
    {
        lock (_gate)
        {
            _playsStarted++;
            _playsAtPeak = Math.Max(_playsAtPeak, _playsStarted - _playsStopped);
        }
    }

    /// <summary>Counts the end of a playback.</summary>
    /// <param name="timeToFirstFrame">The time from the request to the first audio or video; <see langword="null"/> if none arrived.</param>
    public void PlayStopped(TimeSpan? timeToFirstFrame)
    {
        lock (_gate)
        {
            _playsStopped++;
            if (timeToFirstFrame is { } time)
            {
                _firstFrames = _firstFrames.Add(time);
            }
        }
    }

    public void ReceivedAudio() => Interlocked.Increment(ref _audioFrames);

    public void ReceivedVideo() => Interlocked.Increment(ref _videoFrames);

    public void Failed(string error)
    {
        lock (_gate)
        {
            _errors = _errors.Add(error);
        }
    }

    /// <summary>Returns the current figures.</summary>
    public CallFigures Snapshot()
    {
        lock (_gate)
        {
            return new CallFigures
            {
                Publications = _publications,
                PlaysStarted = _playsStarted,
                PlaysStopped = _playsStopped,
                PlaysAtPeak = _playsAtPeak,
                AudioFrames = Interlocked.Read(ref _audioFrames),
                VideoFrames = Interlocked.Read(ref _videoFrames),
                Logins = _logins,
                FirstFrames = _firstFrames,
                Errors = _errors,
            };
        }
    }
}
