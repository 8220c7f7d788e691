using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Operations;
using ZegoCallKit.Media;

namespace ZegoCallKit.MediaPlayers;

/// <summary>Holds the open media players of one client. Used in the state loop, except for the public members.</summary>
internal sealed class MediaPlayerTable
{
    private readonly ClientCore _core;
    private readonly VideoPixelFormat _format;
    private readonly List<MediaPlayer> _players = [];

    /// <param name="core">The client.</param>
    /// <param name="format">The pixel format that video sinks receive.</param>
    public MediaPlayerTable(ClientCore core, VideoPixelFormat format)
    {
        _core = core;
        _format = format;
        core.Events.On<MediaPlayerLoaded>((e, epoch) => Find(e.Player, epoch)?.OnLoaded(e));
        core.Events.On<MediaPlayerStateUpdated>((e, epoch) => Find(e.Player, epoch)?.OnState(e));
        core.Events.On<MediaPlayerProgressed>((e, epoch) => Find(e.Player, epoch)?.OnProgress(e));
    }

    /// <summary>Gets whether a player is open, which keeps the engine's media part running.</summary>
    public bool Any => _players.Count > 0;

    public Task<IMediaPlayer> OpenAsync(string path, MediaPlayerOptions options, CancellationToken cancellationToken)
    {
        var operation = new Operation("OpenMediaPlayer");
        return _core.StartAsync<IMediaPlayer>(
            operation,
            open: null,
            _core.RefuseWhenClosed,
            open =>
            {
                var player = new MediaPlayer(_core, this, path, options, new MediaPlayerCalls(_core.Frames, path, options, _format, new EpochMark(_core)), open);
                _players.Add(player);
                player.Begin();
            },
            cancellationToken);
    }

    public void Remove(MediaPlayer player) => _players.Remove(player);

    /// <summary>Called when the client is disposed.</summary>
    public void EndAll()
    {
        foreach (var player in _players.ToArray())
        {
            player.Close();
        }
    }

    private MediaPlayer? Find(int index, long epoch) => _players.Find(player => player.IsSubject(index, epoch));
}
