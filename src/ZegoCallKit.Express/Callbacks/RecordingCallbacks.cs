using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Callbacks;

/// <summary>Handles the callbacks about recordings and screen captures.</summary>
internal static unsafe class RecordingCallbacks
{
    private const int PathCapacity = 1024;

    public static void CapturedDataRecordStateUpdate(EngineCore engine, ZegoDataRecordState state, int errorCode, ZegoDataRecordConfig config, ZegoPublishChannel channel) =>
        engine.Raise(new CapturedRecordingUpdated((PublishChannel)channel, (CapturedRecordingState)state, errorCode, Utf8.Read(config.FilePath, PathCapacity)));

    public static void CapturedDataRecordProgressUpdate(EngineCore engine, ZegoDataRecordProgress progress, ZegoDataRecordConfig config, ZegoPublishChannel channel)
    {
        engine.Raise(new CapturedRecordingProgressed(
            (PublishChannel)channel, TimeSpan.FromMilliseconds(progress.Duration), (long)progress.CurrentFileSize, Utf8.Read(config.FilePath, PathCapacity)));
    }

    public static void ScreenCaptureSourceExceptionOccurred(EngineCore engine, ZegoScreenCaptureSourceExceptionType exceptionType, int instanceIndex) =>
        engine.Raise(new ScreenSourceFaultOccurred(instanceIndex, (ScreenSourceFault)exceptionType));
}
