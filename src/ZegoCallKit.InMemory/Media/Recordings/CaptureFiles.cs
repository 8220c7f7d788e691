using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Files;

namespace ZegoCallKit.InMemory.Media.Recordings;

/// <summary>Represents the files of one recording: Y4M for video, WAV for audio; for both, the WAV is next to the Y4M.</summary>
internal sealed class CaptureFiles : IDisposable
{
    private readonly WavSink? _sound;
    private readonly Y4mSink? _pictures;
    private long _length;
    private int _heard;
    private int _seen;
    private int _told;

    private CaptureFiles(string path, WavSink? sound, Y4mSink? pictures)
    {
        Path = path;
        _sound = sound;
        _pictures = pictures;
    }

    public string Path { get; }

    /// <summary>Gets the number of bytes written as frames.</summary>
    public long Length => Interlocked.Read(ref _length);

    /// <summary>Creates the files.</summary>
    /// <returns>0, or the error code if the suffix does not match the content.</returns>
    public static ZegoErrorCode TryOpen(string path, RecordingContent content, int framesPerSecond, out CaptureFiles? files)
    {
        files = null;
        var isWav = path.EndsWith(".wav", StringComparison.Ordinal);
        var isY4m = path.EndsWith(".y4m", StringComparison.Ordinal);
        if (!(content == RecordingContent.Audio ? isWav : isY4m))
        {
            return ZegoErrorCode.RecordFileSuffixNameFormatNotSupport;
        }

        var pictures = isY4m ? new Y4mSink(path, new FrameRate(Math.Clamp(framesPerSecond, 1, FrameRate.MaxPerSecond))) : null;
        try
        {
            var sound = content == RecordingContent.Video ? null : new WavSink(isWav ? path : System.IO.Path.ChangeExtension(path, ".wav"));
            files = new CaptureFiles(path, sound, pictures);
            pictures = null;
        }
        finally
        {
            pictures?.Dispose();
        }

        return ZegoErrorCode.None;
    }

    /// <summary>Writes a frame.</summary>
    /// <param name="buffer">The frame.</param>
    /// <param name="isVideo">Whether it is a picture.</param>
    /// <param name="isSilent">Whether no audio is to be expected.</param>
    /// <returns>true if this frame completes the start: all requested content is now being recorded.</returns>
    public bool Write(MediaBuffer buffer, bool isVideo, bool isSilent)
    {
        if (isVideo)
        {
            if (_pictures is null)
            {
                return false;
            }

            _pictures.Write(buffer.AsVideo());
            Volatile.Write(ref _seen, 1);
        }
        else
        {
            if (_sound is null)
            {
                return false;
            }

            _sound.Write(buffer.AsAudio());
            Volatile.Write(ref _heard, 1);
        }

        Interlocked.Add(ref _length, buffer.Length);
        var isWhole = (_pictures is null || Volatile.Read(ref _seen) == 1) && (_sound is null || isSilent || Volatile.Read(ref _heard) == 1);
        return isWhole && Interlocked.Exchange(ref _told, 1) == 0;
    }

    public void Dispose()
    {
        try
        {
            _pictures?.Dispose();
        }
        finally
        {
            _sound?.Dispose();
        }
    }
}
