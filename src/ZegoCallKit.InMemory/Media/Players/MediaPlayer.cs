using System.Text;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Media.Reports;

namespace ZegoCallKit.InMemory.Media.Players;

/// <summary>Represents one media player. All members require the engine's gate.</summary>
internal sealed class MediaPlayer
{
    private const int MaxPathBytes = 2047;

    private static readonly TimeSpan ProgressInterval = TimeSpan.FromSeconds(1);

    private readonly MediaContext _context;
    private readonly int _index;
    private readonly Action _refresh;
    private readonly IntervalReport _progress;
    private PlayerFile? _file;
    private PlayerRun? _run;
    private PlayerPhase _phase;
    private TimeSpan _from;
    private bool _startsWhenLoaded;

    public MediaPlayer(MediaContext context, PlayerMix mix, int index, Action refresh)
    {
        _context = context;
        _index = index;
        _refresh = refresh;
        _progress = new(context);
        Output = new(context, mix, index);
    }

    public PlayerOutput Output { get; }

    /// <summary>Gets or sets whether the file plays again after its end.</summary>
    public bool Repeats { get; set; }

    /// <summary>Gets whether the player's audio currently goes into the call.</summary>
    public bool IsMixed => _phase == PlayerPhase.Playing && Output.IsAux;

    public TimeSpan Duration => _phase is PlayerPhase.Stopped or PlayerPhase.Loading ? TimeSpan.Zero : _file?.Duration ?? TimeSpan.Zero;

    public ZegoErrorCode Load(string path)
    {
        if (_phase is not (PlayerPhase.Empty or PlayerPhase.Stopped))
        {
            return ZegoErrorCode.MediaPlayerAlreadyStart;
        }

        if (Encoding.UTF8.GetByteCount(path) > MaxPathBytes)
        {
            return ZegoErrorCode.MediaPlayerFilePathTooLong;
        }

        Unload();
        _phase = PlayerPhase.Loading;
        _context.Events.Post(() => Open(path));
        return ZegoErrorCode.None;
    }

    public ZegoErrorCode Start()
    {
        switch (_phase)
        {
            case PlayerPhase.Empty:
                return ZegoErrorCode.MediaPlayerNoFilePath;
            case PlayerPhase.Playing or PlayerPhase.Paused:
                return ZegoErrorCode.MediaPlayerAlreadyStart;
            case PlayerPhase.Loading:
                _startsWhenLoaded = true;
                return ZegoErrorCode.None;
            default:
                Play(_from);
                _from = TimeSpan.Zero;
                Tell(EngineMediaPlayerState.Playing);
                return ZegoErrorCode.None;
        }
    }

    public ZegoErrorCode Pause()
    {
        if (_phase != PlayerPhase.Playing)
        {
            return ZegoErrorCode.MediaPlayerInnerError;
        }

        _phase = PlayerPhase.Paused;
        _run!.Pause();
        _progress.Stop();
        Tell(EngineMediaPlayerState.Pausing);
        return ZegoErrorCode.None;
    }

    public ZegoErrorCode Resume()
    {
        if (_phase != PlayerPhase.Paused)
        {
            return ZegoErrorCode.MediaPlayerInnerError;
        }

        Continue();
        Tell(EngineMediaPlayerState.Playing);
        return ZegoErrorCode.None;
    }

    public ZegoErrorCode Seek(TimeSpan position)
    {
        switch (_phase)
        {
            case PlayerPhase.Loaded:
                _from = position;
                return ZegoErrorCode.None;
            case PlayerPhase.Playing:
                Play(position);
                return ZegoErrorCode.None;
            case PlayerPhase.Paused:
                Begin(position);
                _run!.ShowPicture();
                return ZegoErrorCode.None;
            default:
                return ZegoErrorCode.MediaPlayerSeekError;
        }
    }

    /// <summary>Stops playing because the user has left the last room.</summary>
    public void Stop()
    {
        if (_phase is PlayerPhase.Playing or PlayerPhase.Paused)
        {
            EndRun();
            _phase = PlayerPhase.Stopped;
            Tell(EngineMediaPlayerState.NoPlay);
        }
    }

    /// <summary>Stops playing without a report and closes the file.</summary>
    public void Destroy()
    {
        Unload();
        _phase = PlayerPhase.Empty;
    }

    private void Open(string path)
    {
        // The player may have been destroyed since.
        if (_phase != PlayerPhase.Loading)
        {
            return;
        }

        var code = PlayerFile.TryOpen(path, out _file);
        _phase = code == ZegoErrorCode.None ? PlayerPhase.Loaded : PlayerPhase.Empty;
        _from = TimeSpan.Zero;
        var starts = _startsWhenLoaded;
        _startsWhenLoaded = false;
        _context.Events.Raise(new MediaPlayerLoaded(_index, (int)code));
        if (code != ZegoErrorCode.None)
        {
            _context.Events.Raise(new MediaPlayerStateUpdated(_index, EngineMediaPlayerState.NoPlay, (int)code));
        }
        else if (starts)
        {
            Start();
            _refresh();
        }
        else
        {
            Begin(TimeSpan.Zero);
            _run!.ShowPicture();
        }
    }

    // Prepares a run without playing it.
    private void Begin(TimeSpan from)
    {
        EndRun();
        PlayerRun? run = null;
        run = new(_context, _file!, from, Output, code => _context.Events.Post(() => OnEnded(run!, code)));
        _run = run;
    }

    private void Play(TimeSpan from)
    {
        Begin(from);
        Continue();
    }

    private void Continue()
    {
        _phase = PlayerPhase.Playing;
        var run = _run!;
        run.Play();
        _progress.Start(ProgressInterval, () => _context.Events.Raise(new MediaPlayerProgressed(_index, run.Position)));
    }

    private void OnEnded(PlayerRun run, ZegoErrorCode code)
    {
        if (!ReferenceEquals(run, _run))
        {
            return;
        }

        // What was played last is still being mixed, so it is not cleared.
        _progress.Stop();
        _run = null;
        if (code == ZegoErrorCode.None && Repeats)
        {
            Play(TimeSpan.Zero);
            return;
        }

        if (code == ZegoErrorCode.None)
        {
            _phase = PlayerPhase.Ended;
            _context.Events.Raise(new MediaPlayerProgressed(_index, _file!.Duration));
            _context.Events.Raise(new MediaPlayerStateUpdated(_index, EngineMediaPlayerState.PlayEnded, 0));
        }
        else
        {
            Destroy();
            _context.Events.Raise(new MediaPlayerStateUpdated(_index, EngineMediaPlayerState.NoPlay, (int)code));
        }

        _refresh();
    }

    private void EndRun()
    {
        _progress.Stop();
        if (_run is { } run)
        {
            _run = null;
            run.End();
            Output.Clear();
        }
    }

    private void Unload()
    {
        EndRun();
        Output.Clear();
        _file?.Dispose();
        _file = null;
    }

    // Reported on the engine's loop, after the command has returned.
    private void Tell(EngineMediaPlayerState state) => _context.Events.Post(new MediaPlayerStateUpdated(_index, state, 0));
}
