using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.Internal;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Players;

/// <summary>Plays a file from one position on, at its own pace. Commands run with the engine's gate held; the file is read on timer threads.</summary>
internal sealed class PlayerRun
{
    private static readonly TimeSpan Block = TimeSpan.FromMilliseconds(10);

    private readonly MediaContext _context;
    private readonly PlayerFile _file;
    private readonly PlayerOutput _output;
    private readonly Action<ZegoErrorCode> _ended;
    private readonly TimeSpan _from;
    private readonly Pacer? _sound;
    private readonly Pacer? _pictures;
    private readonly Func<MediaBuffer, bool> _readSound;
    private readonly Func<MediaBuffer, bool> _readPicture;
    private TimeSpan _played;
    private long? _since;
    private bool _isOver;
    private int _playing;

    /// <param name="context">The context of the engine's media.</param>
    /// <param name="file">The file.</param>
    /// <param name="from">The position at which to start.</param>
    /// <param name="output">Receives what is played.</param>
    /// <param name="ended">Called once on a timer thread, when audio and video have ended (0) or the file cannot be read any more.</param>
    public PlayerRun(MediaContext context, PlayerFile file, TimeSpan from, PlayerOutput output, Action<ZegoErrorCode> ended)
    {
        _context = context;
        _file = file;
        _from = from;
        _output = output;
        _ended = ended;
        _readSound = buffer =>
        {
            var read = file.ReadSound(buffer.Samples);
            buffer.Samples[read..].Clear();
            return read > 0;
        };
        _readPicture = buffer => file.TryReadPicture(buffer.Bytes);
        if (file.AudioFormat is { } audio)
        {
            _playing++;
            _sound = new(context.Clock.Time, static block => Block * block, (block, shift) => PlaySound(audio, block, shift), MediaClock.DevicePatience);
        }

        if (file.VideoFormat is { } video)
        {
            _playing++;
            _pictures = new(context.Clock.Time, video.FrameRate.TimeOf, (frame, shift) => PlayPicture(video, frame, shift), MediaClock.DevicePatience);
        }

        lock (_file.Reading)
        {
            file.Seek(from);
        }
    }

    /// <summary>Gets the position in the file.</summary>
    public TimeSpan Position
    {
        get
        {
            var position = _from + _played + (_since is { } since ? TimeSpan.FromTicks(_context.Clock.Now - since) : TimeSpan.Zero);
            return position < _file.Duration ? position : _file.Duration;
        }
    }

    public void Play()
    {
        _since = _context.Clock.Now;
        _sound?.Start();
        _pictures?.Start();
    }

    public void Pause()
    {
        _played += TimeSpan.FromTicks(_context.Clock.Now - _since!.Value);
        _since = null;
        _sound?.Stop();
        _pictures?.Stop();
    }

    /// <summary>Ends the run: the file is not read any more.</summary>
    public void End()
    {
        _sound?.Stop();
        _pictures?.Stop();
        lock (_file.Reading)
        {
            _isOver = true;
        }
    }

    /// <summary>Delivers the frame at the position without playing.</summary>
    public void ShowPicture()
    {
        if (_file.VideoFormat is { } video)
        {
            Deliver(RentPicture(video, TimeSpan.FromTicks(_context.Clock.Now)), _readPicture, _output.Picture);
            lock (_file.Reading)
            {
                _file.Seek(_from);
            }
        }
    }

    private bool PlaySound(AudioFormat format, long block, TimeSpan shift)
    {
        var first = block * format.SampleRate / 100;
        var values = (int)(((block + 1) * format.SampleRate / 100) - first) * format.Channels;
        return Deliver(_context.Buffers.RentAudio(values, format, shift + (Block * block)), _readSound, _output.Sound) || EndPart();
    }

    private bool PlayPicture(VideoFormat format, long frame, TimeSpan shift) =>
        Deliver(RentPicture(format, shift + format.FrameRate.TimeOf(frame)), _readPicture, _output.Picture) || EndPart();

    private MediaBuffer RentPicture(VideoFormat format, TimeSpan time) => _context.Buffers.RentVideo(format.PixelFormat, format.Width, format.Height, time);

    /// <summary>Fills a buffer from the file, delivers it and releases it.</summary>
    /// <returns>false at the end of the audio or video, and after the end of the run.</returns>
    private bool Deliver(MediaBuffer buffer, Func<MediaBuffer, bool> read, Action<MediaBuffer> deliver)
    {
        var isRead = TryRead(buffer, read);
        if (isRead)
        {
            deliver(buffer);
        }

        buffer.Release();
        return isRead;
    }

    private bool TryRead(MediaBuffer buffer, Func<MediaBuffer, bool> read)
    {
        lock (_file.Reading)
        {
            if (_isOver)
            {
                return false;
            }

            try
            {
                return read(buffer);
            }
            catch (MediaFormatException)
            {
                _isOver = true;
            }
        }

        _ended(ZegoErrorCode.MediaPlayerFileDecodeError);
        return false;
    }

    // Returns false, which ends the pacer of this part.
    private bool EndPart()
    {
        lock (_file.Reading)
        {
            if (_isOver || --_playing > 0)
            {
                return false;
            }

            _isOver = true;
        }

        _ended(ZegoErrorCode.None);
        return false;
    }
}
