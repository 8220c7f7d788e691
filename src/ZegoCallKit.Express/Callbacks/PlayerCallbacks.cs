using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Callbacks;

/// <summary>Handles the callbacks about played streams.</summary>
internal static unsafe class PlayerCallbacks
{
    public static void PlayerStateUpdate(EngineCore engine, byte* streamId, ZegoPlayerState state, int errorCode, byte* extendedData) =>
        engine.Raise(new PlayerStateUpdated(engine.Texts.Get(streamId), (PlayerState)state, errorCode, engine.Texts.Get(extendedData)));

    public static void PlayerQualityUpdate(EngineCore engine, byte* streamId, ZegoPlayStreamQuality quality) =>
        engine.Raise(new PlayerQualityUpdated(engine.Texts.Get(streamId), Copy.Quality(in quality)));

    public static void PlayerMediaEvent(EngineCore engine, byte* streamId, ZegoPlayerMediaEvent @event) =>
        engine.Raise(new PlayerMediaEvent(engine.Texts.Get(streamId), (MediaEvent)@event));

    public static void PlayerRecvAudioFirstFrame(EngineCore engine, byte* streamId) =>
        engine.Raise(new PlayerReceivedAudioFirstFrame(engine.Texts.Get(streamId)));

    public static void PlayerRecvVideoFirstFrame(EngineCore engine, byte* streamId) =>
        engine.Raise(new PlayerReceivedVideoFirstFrame(engine.Texts.Get(streamId)));

    public static void PlayerRenderVideoFirstFrame(EngineCore engine, byte* streamId) =>
        engine.Raise(new PlayerRenderedVideoFirstFrame(engine.Texts.Get(streamId)));

    public static void PlayerVideoSizeChanged(EngineCore engine, byte* streamId, int width, int height) =>
        engine.Raise(new PlayerVideoSizeChanged(engine.Texts.Get(streamId), width, height));

    public static void PlayerRecvSei(EngineCore engine, byte* streamId, byte* data, uint dataLength) =>
        engine.Raise(new PlayerSeiReceived(engine.Texts.Get(streamId), Copy.Bytes(data, dataLength)));

    public static void PlayerTakeSnapshotResult(EngineCore engine, int errorCode, byte* streamId, nint image)
    {
        var (code, picture) = engine.Library.ReadSnapshot(errorCode, image);
        engine.Raise(new PlayerSnapshotTaken(engine.Texts.Get(streamId), code, picture));
    }
}
