using ZegoCallKit.Internal;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Files;

namespace ZegoCallKit.Recording.Mixing;

/// <summary>
/// Writes the files of a mixed recording as time passes. Audio is written one second late, so that delayed blocks can still be placed; video is written immediately. The files are opened on the caller's thread, written on
/// the clock's thread, and completed on a thread that slow file access does not disturb.
/// </summary>
internal sealed class MixFiles : IDisposable
{
    private const int StepMilliseconds = 20;

    // Twice the time for which a block can be held back.
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Capacity = TimeSpan.FromSeconds(4);

    private readonly TimeProvider _time;
    private readonly MixedRecordingOptions _options;
    private readonly Action _onLost;
    private readonly Action<Exception> _onFault;
    private readonly AudioFormat _format;
    private readonly AudioTimeline _timeline;
    private readonly PeakLimiter _limiter = new();
    private readonly TilePainter _painter;
    private readonly Pacer _pacer;
    private readonly WavSink _audio;
    private readonly Y4mSink? _video;
    private readonly Lock _gate = new();
    private readonly List<AudioTrack> _tracks = [];
    private readonly List<TilePicture> _pictures = [];
    private readonly float[] _sums;
    private readonly short[] _samples;
    private long _start;
    private long _written;
    private long _painted;

    /// <summary>Creates the files.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="path">The path of the WAV file.</param>
    /// <param name="options">What to record.</param>
    /// <param name="onLost">Called for each block of audio that was lost because the disk was too slow.</param>
    /// <param name="onFault">Called once if a file cannot be written.</param>
    public MixFiles(TimeProvider time, string path, MixedRecordingOptions options, Action onLost, Action<Exception> onFault)
    {
        (_time, _options, _onLost, _onFault) = (time, options, onLost, onFault);
        _format = new AudioFormat(options.SampleRate, options.Channels is MixedChannels.Mono ? 1 : 2);
        _timeline = new AudioTimeline(_format.Channels, (int)(Capacity.TotalSeconds * options.SampleRate));
        _painter = new TilePainter(options.Width, options.Height);
        var block = options.SampleRate * StepMilliseconds / 1_000 * _format.Channels;
        (_sums, _samples) = (new float[block], new short[block]);
        _pacer = new Pacer(time, static step => TimeSpan.FromMilliseconds(step * StepMilliseconds), (_, _) => Write(), patience: TimeSpan.FromSeconds(1));
        _audio = new WavSink(path);
        try
        {
            _video = options.VideoPath is null ? null : new Y4mSink(options.VideoPath, options.FrameRate);
        }
        catch
        {
            _audio.Dispose();
            throw;
        }
    }

    public IReadOnlyList<string> Files => [.. _audio.Files, .. _video?.Files ?? []];

    public bool HasVideo => _video is not null;

    private TimeSpan Now => _time.GetElapsedTime(_start);

    private long Position => PositionOf(Now);

    /// <summary>Starts the clock of the recording.</summary>
    public void Start()
    {
        _start = _time.GetTimestamp();
        _pacer.Start();
    }

    /// <summary>Adds a source of audio.</summary>
    /// <param name="isMe">Whether it is the local user.</param>
    /// <param name="isHeard">Returns whether it is recorded at this moment; <see langword="null"/> to record it always.</param>
    public AudioTrack AddTrack(bool isMe, Func<bool>? isHeard = null)
    {
        var track = new AudioTrack(_timeline, _format.SampleRate, _format.Channels == 2 && !isMe ? 1 : 0, () => Position, _onLost, isHeard);
        lock (_gate)
        {
            _tracks.Add(track);
        }

        return track;
    }

    public TilePicture AddPicture()
    {
        var picture = new TilePicture(() => Now);
        lock (_gate)
        {
            _pictures.Add(picture);
        }

        return picture;
    }

    /// <summary>Removes the track and the tile of a stream; its sinks are no longer called. What it has sent remains.</summary>
    public void Remove(AudioTrack? track, TilePicture? picture)
    {
        track?.Settle(all: true);
        lock (_gate)
        {
            _tracks.Remove(track!);
            _pictures.Remove(picture!);
        }
    }

    /// <summary>Stops the clock of the recording and writes the remaining data; the sinks are no longer called.</summary>
    /// <param name="isComplete">Whether the files can still be written.</param>
    public async Task CompleteAsync(bool isComplete)
    {
        var end = Now;
        await _pacer.EndAsync().ConfigureAwait(false);
        if (isComplete)
        {
            Settle(all: true);
            WriteAudio(PositionOf(end));
            WriteVideo(end);
        }
    }

    public void Dispose()
    {
        try
        {
            _audio.Dispose();
        }
        finally
        {
            _video?.Dispose();
        }
    }

    private long PositionOf(TimeSpan time) => time.Ticks * _format.SampleRate / TimeSpan.TicksPerSecond;

    private bool Write()
    {
        try
        {
            Settle(all: false);
            var now = Now;
            WriteAudio(PositionOf(now - Delay));
            WriteVideo(now);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _onFault(fault);
            return false;
        }
    }

    private void Settle(bool all)
    {
        lock (_gate)
        {
            foreach (var track in _tracks)
            {
                track.Settle(all);
            }
        }
    }

    private void WriteAudio(long until)
    {
        while (_written < until)
        {
            var count = (int)Math.Min(until - _written, _sums.Length / _format.Channels);
            var sums = _sums.AsSpan(0, count * _format.Channels);
            var samples = _samples.AsSpan(0, sums.Length);
            _timeline.Take(sums);
            _limiter.Process(sums, samples);
            _audio.Write(new AudioFrame(samples, _format, TimeSpan.FromSeconds((double)_written / _format.SampleRate)));
            _written += count;
        }
    }

    private void WriteVideo(TimeSpan until)
    {
        if (_video is null)
        {
            return;
        }

        var due = (long)(until.TotalSeconds * _options.FrameRate.Numerator / _options.FrameRate.Denominator);
        if (_painted >= due)
        {
            return;
        }

        List<TilePicture> pictures;
        lock (_gate)
        {
            pictures = [.. _pictures];
        }

        // Frames that were missed, for example while the disk was slow, are copies of this one.
        var frame = _painter.Paint(pictures, until);
        for (; _painted < due; _painted++)
        {
            _video.Write(in frame);

            // Audio does not wait for all of them.
            WriteAudio(PositionOf(Now - Delay));
        }
    }
}
