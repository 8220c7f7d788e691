using ZegoCallKit;
using ZegoCallKit.Media;

namespace GroupCall.Recording;

/// <summary>Records into one folder what all listeners receive.</summary>
internal sealed class Recorder
{
    private readonly Lock _gate = new();
    private readonly List<IRecording> _recordings = [];
    private int _fileCount;
    private readonly FileNames _names;
    private readonly TimeSpan _longestHole;

    /// <summary>Creates the folder.</summary>
    /// <param name="folder">The folder; it may already exist.</param>
    /// <param name="longestHole">The longest gap within a file; after a longer gap, a new file begins.</param>
    /// <exception cref="IOException">The folder cannot be created.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be created.</exception>
    public Recorder(string folder, TimeSpan longestHole)
    {
        Directory.CreateDirectory(folder);
        _names = new FileNames(folder);
        _longestHole = longestHole;
    }

    /// <summary>Gets the number of files; available when they are complete.</summary>
    public int FileCount => _fileCount;

    /// <summary>Starts to record the audio of one appearance of a stream.</summary>
    public IAudioSink RecordAudio(string listener, StreamId stream) =>
        Keep(new AudioRecording(() => _names.Next(listener, stream.Value, "wav"), new Continuity(_longestHole)));

    /// <summary>Starts to record the video of one appearance of a stream.</summary>
    /// <param name="listener">Who receives it.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="frameRate">The frame rate of the video: a Y4M file contains it in its header, but a received frame does not.</param>
    public IVideoSink RecordVideo(string listener, StreamId stream, FrameRate frameRate) =>
        Keep(new VideoRecording(() => _names.Next(listener, stream.Value, "y4m"), frameRate, new Continuity(_longestHole)));

    /// <summary>Completes all files; call it after all playbacks have ended.</summary>
    /// <returns>One error for each file that could not be written.</returns>
    public IReadOnlyList<IOException> Complete()
    {
        lock (_gate)
        {
            IReadOnlyList<IOException> faults = [.. _recordings.Select(recording => recording.Complete()).OfType<IOException>()];
            _fileCount += _recordings.SelectMany(recording => recording.Files).Count(File.Exists);
            _recordings.Clear();
            return faults;
        }
    }

    private T Keep<T>(T recording)
        where T : IRecording
    {
        lock (_gate)
        {
            _recordings.Add(recording);
            return recording;
        }
    }
}
