using ZegoCallKit.Media;
using ZegoCallKit.Media.Files;

namespace ZegoCallKit.InMemory.Media.Players;

/// <summary>Reads the file of a media player: WAV for audio, Y4M for video. A WAV file next to a Y4M file is its audio, which is how this engine records both.</summary>
internal sealed class PlayerFile : IDisposable
{
    private readonly WavSource? _sound;
    private readonly Y4mSource? _pictures;

    private PlayerFile(WavSource? sound, Y4mSource? pictures)
    {
        _sound = sound;
        _pictures = pictures;
    }

    /// <summary>Gets the lock under which the file is read and its position changes.</summary>
    public Lock Reading { get; } = new();

    /// <summary>Gets the duration of the longer of audio and video.</summary>
    public TimeSpan Duration => Later(_sound?.Duration, _pictures?.Duration);

    public AudioFormat? AudioFormat => _sound?.Format;

    public VideoFormat? VideoFormat => _pictures?.Format;

    /// <summary>Opens a file.</summary>
    /// <returns>0, or the error code of the real engine if the file cannot be played.</returns>
    public static ZegoErrorCode TryOpen(string path, out PlayerFile? file)
    {
        file = null;
        if (path.Length > 0 && !File.Exists(path))
        {
            return ZegoErrorCode.MediaPlayerFilePathNotExists;
        }

        try
        {
            file = Open(path);
            return ZegoErrorCode.None;
        }
        catch (Exception fault) when (fault is MediaFormatException or ArgumentException)
        {
            return fault.InnerException is UnauthorizedAccessException ? ZegoErrorCode.MediaPlayerPermissionDenied : ZegoErrorCode.MediaPlayerFileFormatError;
        }
    }

    public void Seek(TimeSpan position)
    {
        _sound?.Seek(position);
        _pictures?.Seek(position);
    }

    /// <summary>Reads the next samples.</summary>
    /// <returns>The number of values read; 0 at the end.</returns>
    public int ReadSound(Span<short> samples) => _sound!.Read(samples);

    /// <summary>Reads the next frame.</summary>
    /// <returns>false at the end.</returns>
    public bool TryReadPicture(Span<byte> picture) => _pictures!.TryRead(picture);

    public void Dispose()
    {
        _sound?.Dispose();
        _pictures?.Dispose();
    }

    private static PlayerFile Open(string path)
    {
        if (!path.EndsWith(".y4m", StringComparison.OrdinalIgnoreCase))
        {
            return new(WavSource.Open(path), null);
        }

        var pictures = Y4mSource.Open(path);
        try
        {
            var beside = Path.ChangeExtension(path, ".wav");
            return new(File.Exists(beside) ? WavSource.Open(beside) : null, pictures);
        }
        catch
        {
            pictures.Dispose();
            throw;
        }
    }

    private static TimeSpan Later(TimeSpan? one, TimeSpan? other) => (one ?? default) > (other ?? default) ? one!.Value : other ?? default;
}
