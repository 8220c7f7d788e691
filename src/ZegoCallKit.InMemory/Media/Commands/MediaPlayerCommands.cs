using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Engine;
using ZegoCallKit.InMemory.Media.Players;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Commands;

/// <summary>Implements the commands for media players, with the names under which the real engine reports them.</summary>
internal sealed class MediaPlayerCommands(EngineCore core) : IMediaPlayerCommands
{
    private readonly PlayerSet _players = core.Media.Players;

    public EngineResult<int> Create() => core.Media.Query("createMediaPlayer", () => !core.IsInitialized
        ? new EngineResult<int>((int)ZegoErrorCode.EngineNotCreate, -1)
        : _players.Create() is { } index ? new(0, index) : new((int)ZegoErrorCode.MediaPlayerExceedMaxCount, -1));

    public EngineResult Destroy(int player) => core.Media.Run("destroyMediaPlayer", () =>
    {
        core.Commands.OmitReport();
        return _players.Destroy(player) ? EngineResult.Accepted : new((int)ZegoErrorCode.MediaPlayerNoInstance);
    });

    public EngineResult Load(int player, string path) => Run("MediaPlayerLoadResource", player, one => _players.Load(one, path));

    public EngineResult Start(int player) => Run("MediaPlayerStart", player, static one => one.Start());

    public EngineResult Pause(int player) => Run("MediaPlayerPause", player, static one => one.Pause());

    public EngineResult ResumePlaying(int player) => Run("MediaPlayerResume", player, static one => one.Resume());

    public EngineResult Seek(int player, TimeSpan position) => core.Media.RunAlways("MediaPlayerSeekTo", () =>
    {
        // Numbers are positive here, even for refusals.
        var sequence = core.Sequences.Accept();
        var found = _players.Find(player);
        var code = found?.Seek(TimeSpan.FromMilliseconds(Math.Max(0, Math.Floor(position.TotalMilliseconds)))) ?? ZegoErrorCode.MediaPlayerNoInstance;
        var sought = new MediaPlayerSought(found is null ? -1 : player, sequence, (int)code);
        if (code == ZegoErrorCode.None)
        {
            core.Events.Post(sought);
        }
        else
        {
            core.Delayed.Enqueue(sought);
        }

        return new EngineResult((int)code, sequence);
    });

    public EngineResult<TimeSpan> GetDuration(int player) => core.Media.Query(
        "MediaPlayerGetTotalDuration",
        () => _players.Find(player) is { } found ? new EngineResult<TimeSpan>(0, found.Duration) : new((int)ZegoErrorCode.MediaPlayerNoInstance, TimeSpan.Zero));

    public EngineResult EnableRepeat(int player, bool enable) => Set("MediaPlayerEnableRepeat", player, one => one.Repeats = enable);

    public EngineResult EnableAux(int player, bool enable) => Set("MediaPlayerEnableAux", player, one => one.Output.EnableAux(enable));

    public EngineResult SetPlayVolume(int player, int volume) => Set("MediaPlayerSetPlayVolume", player, one => one.Output.SetPlayVolume(volume));

    public EngineResult SetPublishVolume(int player, int volume) => Set("MediaPlayerSetPublishVolume", player, one => one.Output.SetPublishVolume(volume));

    // There are no windows for a view.
    public EngineResult SetView(int player, VideoView? view) => Set("MediaPlayerSetPlayerCanvas", player, static _ => { });

    public EngineResult EnableVideo(int player, bool enable, VideoPixelFormat format) =>
        Set("MediaPlayerEnableVideoData", player, one => one.Output.EnableVideo(enable, format));

    private EngineResult Set(string function, int player, Action<MediaPlayer> change) => Run(function, player, one =>
    {
        change(one);
        return ZegoErrorCode.None;
    });

    // Without an engine no players exist either, so the code is the same as for an unknown player.
    private EngineResult Run(string function, int player, Func<MediaPlayer, ZegoErrorCode> change) => core.Media.RunAlways(function, () =>
    {
        if (_players.Find(player) is not { } found)
        {
            return new((int)ZegoErrorCode.MediaPlayerNoInstance);
        }

        var code = change(found);
        core.Media.Refresh();
        return new((int)code);
    });
}
