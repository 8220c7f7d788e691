using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Callbacks;

/// <summary>Handles the callbacks about published streams.</summary>
internal static unsafe class PublisherCallbacks
{
    public static void PublisherStateUpdate(EngineCore engine, byte* streamId, ZegoPublisherState state, int errorCode, byte* extendedData) =>
        engine.Raise(new PublisherStateUpdated(engine.Texts.Get(streamId), (PublisherState)state, errorCode, engine.Texts.Get(extendedData)));

    public static void PublisherQualityUpdate(EngineCore engine, byte* streamId, ZegoPublishStreamQuality quality) =>
        engine.Raise(new PublisherQualityUpdated(engine.Texts.Get(streamId), Copy.Quality(in quality)));

    public static void PublisherSendAudioFirstFrame(EngineCore engine, ZegoPublishChannel channel) =>
        engine.Raise(new PublisherSentAudioFirstFrame((PublishChannel)channel));

    public static void PublisherSendVideoFirstFrame(EngineCore engine, ZegoPublishChannel channel) =>
        engine.Raise(new PublisherSentVideoFirstFrame((PublishChannel)channel));

    public static void PublisherVideoSizeChanged(EngineCore engine, int width, int height, ZegoPublishChannel channel) =>
        engine.Raise(new PublisherVideoSizeChanged((PublishChannel)channel, width, height));

    public static void PublisherTakeSnapshotResult(EngineCore engine, int errorCode, ZegoPublishChannel channel, nint image)
    {
        var (code, picture) = engine.Library.ReadSnapshot(errorCode, image);
        engine.Raise(new PublisherSnapshotTaken((PublishChannel)channel, code, picture));
    }

    public static void PublisherUpdateStreamExtraInfoResult(EngineCore engine, int errorCode, int seq) =>
        engine.Raise(new StreamExtraInfoSet(seq, errorCode));
}
