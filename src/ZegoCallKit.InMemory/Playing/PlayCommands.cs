using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Playing;

/// <summary>Implements the commands that play streams.</summary>
internal sealed class PlayCommands(EngineCore core) : IPlayCommands
{
    public EngineResult StartPlaying(string streamId, string roomId, VideoView? view) => core.Commands.RunInitialized("startPlayingStream", () =>
    {
        var code = IdRules.CheckStreamId(streamId);
        if (code != ZegoErrorCode.None)
        {
            return new EngineResult((int)code);
        }

        code = core.Rooms.FindFor(roomId, ZegoErrorCode.PlayerPlayStreamWithRoomIdIsNullWhenUsingMultiRoom, out var session);
        if (code == ZegoErrorCode.NotLoginRoom)
        {
            core.Events.Raise(new PlayerStateUpdated(streamId, PlayerState.NotPlaying, (int)code, "{}"));
        }

        if (session is null)
        {
            return new EngineResult((int)code);
        }

        if (core.Players.Find(streamId) is not null)
        {
            core.Media.Played.SetView(streamId, view);
            return EngineResult.Accepted;
        }

        var player = core.Players.Begin(session, streamId, view);
        core.Commands.HoldUntil(() => player.State != PlayerState.Requesting);
        return EngineResult.Accepted;
    });

    public EngineResult StopPlaying(string streamId) => core.Commands.RunInitialized("stopPlayingStream", () =>
    {
        if (streamId is null)
        {
            return new EngineResult((int)ZegoErrorCode.StreamIdNull);
        }

        if (core.Players.Find(streamId) is { } player)
        {
            core.Players.End(player, 0);
        }

        return EngineResult.Accepted;
    });

    public EngineResult SetView(string streamId, VideoView? view) => core.Commands.RunInitialized("updatePlayingCanvas", () =>
    {
        if (string.IsNullOrEmpty(streamId))
        {
            return new EngineResult((int)ZegoErrorCode.StreamIdNull);
        }

        if (core.Players.Find(streamId) is null)
        {
            return new EngineResult((int)ZegoErrorCode.PlayerStreamWasNotPlayed);
        }

        core.Media.Played.SetView(streamId, view);
        return EngineResult.Accepted;
    });

    public EngineResult SetVolume(string streamId, int volume) => Accept("setPlayStreamVolume", () => core.Media.Played.SetVolume(streamId, volume));

    public EngineResult MuteAudio(string streamId, bool mute) => Accept("mutePlayStreamAudio", () =>
    {
        core.Media.Played.MuteAudio(streamId, mute);
        core.Players.Want(streamId);
    });

    public EngineResult MuteVideo(string streamId, bool mute) => Accept("mutePlayStreamVideo", () =>
    {
        core.Media.Played.MuteVideo(streamId, mute);
        core.Players.Want(streamId);
    });

    public EngineResult TakeSnapshot(string streamId) => core.Commands.RunInitialized("takePlayStreamSnapshot", () =>
    {
        var code = core.Media.Played.TakeSnapshot(streamId);
        if (code != 0)
        {
            core.Delayed.Enqueue(new PlayerSnapshotTaken(streamId, code, null));
        }

        return new EngineResult(code);
    });

    private EngineResult Accept(string function, Action action) => core.Commands.RunInitialized(function, () =>
    {
        action();
        return EngineResult.Accepted;
    });
}
