#pragma warning disable CA1031 // Nothing may be thrown into native code: faults are logged.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Callbacks;

/// <summary>Recordings and screen captures.</summary>
internal static unsafe class RecordingCallbacks
{
    private const int PathCapacity = 1024;

    public static void Register(NativeFunctions native, nint handle, nint id)
    {
        native.RegisterCapturedDataRecordStateUpdate(handle, &CapturedDataRecordStateUpdate, id);
        native.RegisterCapturedDataRecordProgressUpdate(handle, &CapturedDataRecordProgressUpdate, id);
        native.RegisterScreenCaptureSourceExceptionOccurred(handle, &ScreenCaptureSourceExceptionOccurred, id);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void CapturedDataRecordStateUpdate(nint handle, ZegoDataRecordState state, int errorCode, ZegoDataRecordConfig config, ZegoPublishChannel channel, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new CapturedRecordingUpdated((PublishChannel)channel, (CapturedRecordingState)state, errorCode, Utf8.Read(config.FilePath, PathCapacity)));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(CapturedDataRecordStateUpdate), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void CapturedDataRecordProgressUpdate(nint handle, ZegoDataRecordProgress progress, ZegoDataRecordConfig config, ZegoPublishChannel channel, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new CapturedRecordingProgressed(
                    (PublishChannel)channel, TimeSpan.FromMilliseconds(progress.Duration), (long)progress.CurrentFileSize, Utf8.Read(config.FilePath, PathCapacity)));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(CapturedDataRecordProgressUpdate), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void ScreenCaptureSourceExceptionOccurred(nint handle, ZegoScreenCaptureSourceExceptionType exceptionType, int instanceIndex, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new ScreenSourceFaultOccurred(instanceIndex, (ScreenSourceFault)exceptionType));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(ScreenCaptureSourceExceptionOccurred), fault);
            }
        }
    }
}
