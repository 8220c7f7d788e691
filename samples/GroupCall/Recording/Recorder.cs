using ZegoCallKit;
using ZegoCallKit.Media;

namespace GroupCall.Recording;

/// <summary>Records what every listener receives into one folder.</summary>
internal sealed class Recorder
{
    private readonly Lock _gate = new();
    private readonly List<IDisposable> _recordings = [];
    private readonly FileNames _names;
    private readonly Func<StreamId, FrameRate> _frameRateOf;
    private readonly TimeSpan _longestHole;

    /// <summary>Creates the folder.</summary>
    /// <param name="folder">The folder; it may be there already.</param>
    /// <param name="frameRateOf">The pace of a stream's video: a Y4M file says it at its beginning, a received picture does not.</param>
    /// <param name="longestHole">How much may be missing within a file; after more, another file begins.</param>
    /// <exception cref="IOException">The folder cannot be created.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be created.</exception>
    public Recorder(string folder, Func<StreamId, FrameRate> frameRateOf, TimeSpan longestHole)
    {
        Directory.CreateDirectory(folder);
        _names = new FileNames(folder);
        _frameRateOf = frameRateOf;
        _longestHole = longestHole;
    }

    /// <summary>How many files have been begun.</summary>
    public int FileCount => _names.Count;

    /// <summary>Begins to record the sound of one appearance of a stream.</summary>
    public IAudioSink RecordAudio(string listener, StreamId stream) =>
        Keep(new AudioRecording(() => _names.Next(listener, stream, "wav"), new Continuity(_longestHole)));

    /// <summary>Begins to record the pictures of one appearance of a stream.</summary>
    public IVideoSink RecordVideo(string listener, StreamId stream) =>
        Keep(new VideoRecording(() => _names.Next(listener, stream, "y4m"), _frameRateOf(stream), new Continuity(_longestHole)));

    /// <summary>Completes all files; to be called when nobody plays any more.</summary>
    /// <returns>What could not be written, one entry a file.</returns>
    public IReadOnlyList<IOException> Complete()
    {
        lock (_gate)
        {
            IReadOnlyList<IOException> faults = [.. _recordings.Select(Complete).OfType<IOException>()];
            _recordings.Clear();
            return faults;
        }
    }

    private static IOException? Complete(IDisposable recording)
    {
        try
        {
            recording.Dispose();
            return null;
        }
        catch (IOException fault)
        {
            return fault;
        }
    }

    private T Keep<T>(T recording)
        where T : IDisposable
    {
        lock (_gate)
        {
            _recordings.Add(recording);
            return recording;
        }
    }
}
