using ZegoCallKit.Engine;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Frames;
using ZegoCallKit.Media;

namespace ZegoCallKit.MediaPlayers;

/// <summary>Makes the engine calls of one media player. Used in the command loop, except for <see cref="Index"/> and <see cref="Epoch"/>.</summary>
internal sealed class MediaPlayerCalls(FrameRouter frames, string path, MediaPlayerOptions options, VideoPixelFormat format, EpochMark epoch)
{
    private volatile int _index = -1;
    private volatile bool _isClosed;

    /// <summary>Gets the engine's index of the player; -1 before it has one.</summary>
    public int Index => _index;

    /// <summary>Gets the mark of the events that can refer to the player.</summary>
    public EpochMark Epoch => epoch;

    public IEnumerable<EngineResult> Open(IZegoEngine engine)
    {
        epoch.Begin();
        var players = engine.MediaPlayers;
        var made = players.Create();
        _index = made.IsAccepted ? made.Value : -1;
        yield return new EngineResult(made.Code);
        if (_isClosed)
        {
            // Creating it took so long that nobody waits any more.
            yield break;
        }

        if (options.VideoSink is { } sink)
        {
            frames.AddPlayer(made.Value, sink);
            yield return players.EnableVideo(made.Value, true, format);
        }

        if (options.View is not null)
        {
            yield return players.SetView(made.Value, options.View);
        }

        yield return players.SetPlayVolume(made.Value, options.Volume);
        yield return players.SetPublishVolume(made.Value, options.PublishVolume);
        yield return players.EnableAux(made.Value, options.Published);
        yield return players.EnableRepeat(made.Value, options.Repeat);
        yield return players.Load(made.Value, path);
    }

    /// <summary>Ends opening after the step in progress. Called in the state loop.</summary>
    public void GiveUp() => _isClosed = true;

    public EngineResult Close(IZegoEngine engine) => _index < 0 ? EngineResult.Accepted : engine.MediaPlayers.Destroy(_index);
}
