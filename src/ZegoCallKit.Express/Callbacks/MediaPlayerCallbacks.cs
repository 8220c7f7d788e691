using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Callbacks;

/// <summary>Handles the callbacks about media players.</summary>
internal static class MediaPlayerCallbacks
{
    public static void MediaPlayerLoadResource(EngineCore engine, int errorCode, ZegoMediaPlayerInstanceIndex player) => engine.Raise(new MediaPlayerLoaded((int)player, errorCode));

    public static void MediaPlayerStateUpdate(EngineCore engine, ZegoMediaPlayerState state, int errorCode, ZegoMediaPlayerInstanceIndex player) =>
        engine.Raise(new MediaPlayerStateUpdated((int)player, (EngineMediaPlayerState)state, errorCode));

    public static void MediaPlayerSeekTo(EngineCore engine, int sequence, int errorCode, ZegoMediaPlayerInstanceIndex player) =>
        engine.Raise(new MediaPlayerSought((int)player, sequence, errorCode));

    public static void MediaPlayerPlayingProgress(EngineCore engine, ulong millisecond, ZegoMediaPlayerInstanceIndex player) =>
        engine.Raise(new MediaPlayerProgressed((int)player, TimeSpan.FromMilliseconds(millisecond)));
}
