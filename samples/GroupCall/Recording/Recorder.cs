using ZegoCallKit;
using ZegoCallKit.Media;

namespace GroupCall.Recording;

/// <summary>Records what every listener receives into one folder. Dispose it when nobody plays any more: that completes the files.</summary>
internal sealed class Recorder : IDisposable
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

    /// <summary>Completes all files.</summary>
    /// <exception cref="IOException">The rest of one could not be written.</exception>
    public void Dispose()
    {
        lock (_gate)
        {
            _recordings.ForEach(recording => recording.Dispose());
            _recordings.Clear();
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
